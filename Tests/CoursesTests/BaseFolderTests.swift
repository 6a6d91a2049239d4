import Authoring
import Courses
import Glibc
import TestSupport
import Testing

/// Where a course looks for its base, and what it calls it.
struct BaseFolderTests {
  private let root = TemporaryFolder()

  private func course(_ folder: String, _ text: String = "id: x\n") {
    root.write(text, to: folder + "/course.yaml")
  }

  private func base(_ name: String, of folder: String, bundled: [String] = []) -> FoundBase {
    FileTree(of: root.path + "/" + folder, bundled: bundled).base(name)
  }

  @Test(arguments: [
    ("../school", "ours", "/school"), ("../../school", "a/ours", "/school"),
    ("inner", "ours", "/ours/inner"), ("../linked", "ours", "/linked"),
  ])
  func aPathLeadsFromTheFolderOfTheCourse(_ name: String, _ folder: String, _ found: String)
    throws
  {
    for course in ["school", "ours", "a/ours", "ours/inner"] { self.course(course) }
    #expect(symlink("school", root.path + "/linked") == 0)
    guard case .folder(let base) = base(name, of: folder) else {
      Issue.record("\(name) was not found")
      return
    }
    #expect(base.name == root.path + found)
    #expect(base.files.read("course.yaml") == .bytes(Array("id: x\n".utf8)))
  }

  @Test func aLinkedFolderAndItselfAreTheSame() {
    course("school")
    course("ours")
    #expect(symlink("school", root.path + "/linked") == 0)
    guard case .folder(let one) = base("../school", of: "ours"),
      case .folder(let other) = base("../linked", of: "ours")
    else {
      Issue.record("not found")
      return
    }
    #expect(one.identity == other.identity)
  }

  @Test func theBundledCourseIsTheFirstThatIsThere() {
    course("second")
    let places = ["first", "second", "third"].map { root.path + "/" + $0 }
    guard case .folder(let base) = base("bundled", of: "ours", bundled: places) else {
      Issue.record("not found")
      return
    }
    #expect(base.name == root.path + "/second")
    guard case .missing(let looked) = self.base("bundled", of: "ours", bundled: [places[0]]) else {
      Issue.record("found")
      return
    }
    #expect(looked == [places[0]])
  }

  @Test(arguments: [
    ("school", "ours", "../school"), ("school", "a/ours", "../../school"),
    ("a/school", "a/ours", "../school"), ("ours", "ours", "."),
  ])
  func aBaseIsNamedFromTheFolder(_ base: String, _ folder: String, _ name: String) {
    for course in [base, folder] { self.course(course) }
    #expect(
      basePath(root.path + "/" + base, from: root.path + "/" + folder) == root.path + "/" + base)
    // A path that was given from the root stays so; any other is counted from the folder.
    let up = String(repeating: "../", count: 30)
    let relative = up + root.path.dropFirst() + "/" + base
    #expect(basePath(relative, from: root.path + "/" + folder) == name)
  }
}
