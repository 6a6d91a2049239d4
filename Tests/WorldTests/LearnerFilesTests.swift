import Curriculum
import Glibc
import Journal
import Scoring
import Seat
import Session
import TestSupport
import Testing
import TrainerUI
import World

/// The files that a learner asks for at the end of a module or of the course.
struct LearnerFilesTests {
  private let folder = TemporaryFolder()
  private let time = TestClock()

  /// A world in which Ada has answered the only question.
  private func world(writesFiles: Bool = true, answers: Bool = true) throws -> TrainerWorld {
    var world = TrainerWorld(
      course: course, store: .init(root: folder.path + "/store"), clock: time.clock)
    world.filesFolder = writesFiles ? folder.path : nil
    _ = world.perform(.createLearner(name: "Ada"))
    guard answers else { return world }
    let scenario = try #require(course.modules[0].scenarios.first)
    let submission = Submission(
      .choices([Identifier("a")]), to: scenario.questions[0], shown: [],
      at: (course.modules[0].id, scenario.id))
    _ = world.perform(.record(submission))
    return world
  }

  private var files: [String] {
    var names: [String] = []
    guard let directory = opendir(folder.path) else { return [] }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { !$0.hasPrefix(".") && $0 != "store" }.sorted()
  }

  @Test func aRecordIsWrittenAtOnceAndReplacedOnlyIfAskedForAgain() throws {
    var world = try world()
    let id = try #require(world.known.first?.id)
    let path = folder.path + "/\(id)-record.html"
    #expect(
      world.perform(.writeFile(.record, isConfirmed: false)) == [
        .file(.written("Written to \(path). A browser shows it."))
      ])
    let page = try #require(text(of: path))
    #expect(page.contains("<h1><bdi>A course</bdi>: record of study</h1>"))
    #expect(page.contains("<bdi>Ada</bdi>"))
    folder.write("mine", to: "\(id)-record.html")
    #expect(
      world.perform(.writeFile(.record, isConfirmed: false)) == [
        .file(
          .asks(
            .record, "\(path) is there already and would be replaced. R again writes it."))
      ])
    #expect(text(of: path) == "mine")
    _ = world.perform(.writeFile(.record, isConfirmed: true))
    #expect(text(of: path) == page)
  }

  @Test func whatAHandInHoldsIsSaidBeforeItIsWritten() throws {
    var world = try world()
    let id = try #require(world.known.first?.id)
    let path = folder.path + "/\(id)-2026-11-23.webside"
    #expect(
      world.perform(.writeFile(.handIn, isConfirmed: false)) == [
        .file(
          .asks(
            .handIn,
            "The file would hold 1 answer, 1 module, your name (Ada) and your id (\(id)), and no texts or notes. I again writes it to \(path)."
          ))
      ])
    #expect(files == [])
    #expect(
      world.perform(.writeFile(.handIn, isConfirmed: true)) == [
        .file(
          .written("Written to \(path). Nothing was sent: mail it to your instructor."))
      ])
    let report = try Session.collect(sources: [path], into: folder.path + "/cohort")
    #expect(report.newRecords == 1)
    #expect(report.rejected == [])
  }

  @Test func withoutAnAnswerThereIsNothingToHandIn() throws {
    var world = try world(answers: false)
    #expect(
      world.perform(.writeFile(.handIn, isConfirmed: true)) == [
        .file(.refused("There are no answers to hand in yet."))
      ])
  }

  @Test(arguments: LearnerFile.allCases) func aWorldWithoutAFolderForFilesWritesNone(
    _ file: LearnerFile
  ) throws {
    var world = try world(writesFiles: false)
    #expect(
      world.perform(.writeFile(file, isConfirmed: true)) == [
        .file(.refused("No file can be written here."))
      ])
    #expect(files == [])
  }

  @Test(arguments: LearnerFile.allCases) func aFolderThatTakesNoFilesIsNamed(_ file: LearnerFile)
    throws
  {
    var world = try world()
    world.filesFolder = folder.path + "/gone"
    let messages = world.perform(.writeFile(file, isConfirmed: true))
    guard case .file(.refused(let reason))? = messages.first else {
      Issue.record("\(messages)")
      return
    }
    #expect(reason.hasPrefix("Not written: \(folder.path)/gone/"))
    #expect(reason.hasSuffix(": no such file or directory."))
  }
}
