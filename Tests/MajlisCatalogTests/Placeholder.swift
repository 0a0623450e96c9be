import Testing

@testable import MajlisCatalog
