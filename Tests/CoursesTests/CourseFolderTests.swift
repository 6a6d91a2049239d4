import Authoring
import Courses
import Curriculum
import Files
import Glibc
import TestSupport
import Testing

struct CourseFolderTests {
  private let root = TemporaryFolder()

  private func write(_ module: String) {
    root.write(
      """
      id: course
      title: A course
      version: 1.0.0
      language: en
      pass-mark: 60
      modules: [01-one.md]
      """, to: "c/course.yaml")
    root.write(module, to: "c/01-one.md")
  }

  @Test func whatIsWrongWithACourseIsAListOfErrors() {
    write("no front matter\n")
    let folder = CourseFolder(path: root.path + "/c")
    let reading = folder.check(today: "2026-11-23")
    #expect(reading.course == nil)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty)
    let fault = #expect(throws: CourseErrors.self) { try folder.open() }
    #expect(fault?.path == root.path + "/c")
    #expect(fault?.errors.contains { $0.file.hasSuffix("01-one.md") } == true)
  }

  @Test(arguments: ["course.yml", "Course.yaml", "course.yaml.txt"])
  func aCourseFileOfAlmostItsNameIsNamed(_ name: String) {
    root.write("id: course\n", to: "c/\(name)")
    let errors = CourseFolder(path: root.path + "/c").check(today: "2026-11-23").diagnostics
    #expect(errors.map(\.message) == ["the file is not there; `\(name)` is"])
    #expect(errors.first?.help == "rename `\(name)` to `course.yaml`")
  }

  @Test func aFolderThatIsNotThereIsAnError() {
    let fault = #expect(throws: CourseErrors.self) {
      try CourseFolder(path: root.path + "/nowhere").open()
    }
    #expect(fault?.errors.isEmpty == false)
  }

  @Test func aFileIsReadThroughALink() {
    let path = root.write("text", to: "file")
    let link = root.path + "/link"
    #expect(symlink(path, link) == 0)
    #expect(content(of: link) == .bytes(Array("text".utf8)))
  }

  @Test(arguments: [("nowhere", FileContent.missing), ("c", .unreadable("not a file"))])
  func aPathWithoutAFileSaysWhy(name: String, found: FileContent) {
    root.write("", to: "c/x")
    #expect(content(of: root.path + "/" + name) == found)
  }

  @Test func aFileOfThatNameIsNoFolder() {
    let file = root.write("", to: "c/x")
    #expect(content(of: file + "/y") == .missing)
    #expect(kind(of: file) == .success(.file))
    #expect(kind(of: root.path + "/c") == .success(.folder))
    #expect(kind(of: root.path + "/d") == .failure(FileError(.openFile, root.path + "/d", code: 2)))
  }
}
