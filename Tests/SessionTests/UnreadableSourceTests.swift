import Files
import Glibc
import Journal
import Scoring
import Session
import TestSupport
import Testing

/// Root may read everything, so a child process that is not allowed to first becomes nobody.
private func becomeNobody() {
  if geteuid() == 0 { seteuid(65_534) }
}

/// A folder that everybody may enter, with a store of two learners and an empty folder `into` that everybody may write to.
private func makeStore() -> TemporaryFolder {
  let folder = TemporaryFolder()
  chmod(folder.path, 0o755)
  for learner in [ada, grace] {
    folder.write(
      bytes: RecordLine.encode(attempt(0, by: learner)),
      to: "store/learners/\(learner)/journal/a.jsonl")
  }
  mkdir(folder.path + "/into", 0o700)
  chmod(folder.path + "/into", 0o777)
  return folder
}

/// What cannot be read is never taken for absent.
struct UnreadableSourceTests {
  @Test(arguments: ["store/learners/ada", "store/learners", "store/learners/ada/journal", "store"])
  func aFolderThatMayBeListedAndNotEnteredIsSetAside(_ name: String) async {
    let folder = makeStore()
    chmod(folder.path + "/" + name, 0o444)
    await #expect(processExitsWith: .success) {
      [path = folder.path as String, name = name as String] in
      becomeNobody()
      let report = try collect(sources: [path + "/store"], into: path + "/into")
      #expect(
        report.rejected == [.init(path: path + "/" + name, reason: .file(.unreadable(EACCES)))])
    }
    chmod(folder.path + "/" + name, 0o755)
  }

  @Test func aProfileThatMayNotBeReadIsSetAside() async {
    let folder = makeStore()
    chmod(folder.write("{}", to: "store/learners/ada/profile.json"), 0o000)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      becomeNobody()
      let profile = path + "/store/learners/ada/profile.json"
      let report = try collect(sources: [path + "/store"], into: path + "/into")
      #expect(report.rejected == [.init(path: profile, reason: .file(.unreadable(EACCES)))])
      #expect(report.newRecords == 2)
    }
  }

  @Test func aJournalOfTheCohortThatMayNotBeReadIsSetAside() async throws {
    let folder = makeStore()
    _ = try collect(sources: [folder.path + "/store"], into: folder.path + "/cohort")
    let journal = folder.path + "/cohort/learners/ada/journal"
    let file = journal + "/" + (try #require(Folder.names(in: journal).first))
    for path in ["", "/learners", "/learners/ada", "/learners/grace", "/learners/grace/journal"] {
      chmod(folder.path + "/cohort" + path, 0o755)
    }
    chmod(journal, 0o755)
    await #expect(processExitsWith: .success) {
      [path = folder.path as String, file = file as String] in
      becomeNobody()
      let report = try collect(sources: [], into: path + "/cohort")
      #expect(
        report.rejected.contains(.init(path: file, reason: .file(.unreadable(EACCES)))))
    }
  }

  @Test func aNameThatIsNotUTF8IsSetAside() throws {
    let folder = makeStore()
    let name: [CChar] = Array("\(folder.path)/store/J".utf8CString.dropLast()) + [-4, 0]
    close(open(name, O_WRONLY | O_CREAT, 0o600))
    let report = try collect(sources: [folder.path + "/store"], into: folder.path + "/into")
    #expect(
      report.rejected == [.init(path: folder.path + "/store/J\u{FFFD}", reason: .strangeName)])
  }

  @Test func aFileInALearnersJournalUnderAnotherNameIsSetAside() throws {
    let folder = makeStore()
    let path = folder.write("x", to: "store/learners/ada/journal/a.jsonl.txt")
    folder.write("x", to: "store/learners/ada/journal/.hidden")
    let report = try collect(sources: [folder.path + "/store"], into: folder.path + "/into")
    #expect(report.rejected == [.init(path: path, reason: .notNamedAsJournal)])
  }
}
