import Testing

@testable import MajlisFeed
