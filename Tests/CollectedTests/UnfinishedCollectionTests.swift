import Collected
import Files
import TestSupport
import Testing

struct UnfinishedCollectionTests {
  private let root = TemporaryFolder()
  private var cohort: String { root.path + "/cohort" }

  private func begin(_ sources: String...) throws -> UnfinishedCollection {
    try UnfinishedCollection(of: sources, into: cohort)
  }

  private func unfinished() throws -> [[String]] {
    try UnfinishedCollection.all(in: cohort).map(\.sources)
  }

  @Test func aCollectionIsUnfinishedUntilItHasFinished() throws {
    #expect(try unfinished() == [])
    let collection = try begin("/none/b", "/none/a")
    #expect(try unfinished() == [["/none/a", "/none/b"]])
    try collection.finish()
    #expect(try unfinished() == [])
  }

  @Test func aCollectionThatWasBrokenOffIsFinishedByOneOfItsSourcesAndMore() throws {
    _ = try begin("/none/a", "/none/b")
    try begin("/none/a").finish()
    #expect(try unfinished() == [["/none/a", "/none/b"]])
    try begin("/none/b", "/none/c", "/none/a").finish()
    #expect(try unfinished() == [])
  }

  @Test func aMarkThatCannotBeReadIsNotTakenForNone() throws {
    root.write("", to: "cohort/.unfinished-x/file")
    #expect(try unfinished() == [[]])
    try begin("/none/a").finish()
    #expect(try unfinished() == [[]])
  }
}
