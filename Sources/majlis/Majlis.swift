import ArgumentParser

@main
struct Majlis: ParsableCommand {
}
