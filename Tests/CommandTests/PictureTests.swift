import TestSupport
import Testing

/// The pictures in the README are what the program shows.
@Suite struct PictureTests {
  private static let root = folder(of: folder(of: Program.sources))

  @Test func thePicturesOfTheReadmeShowTheProgram() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      "python3 '\(Self.root)/Docs/pictures.py' --check --program '\(Program.path)' "
        + "--course '\(Self.root)/Content'")
    #expect(outcome == Outcome(), "`make pictures` draws them anew")
  }

  @Test func theReadmeShowsEveryPicture() throws {
    let readme = text(of: Self.root + "/README.md") ?? ""
    let names = try Seat().shell("ls '\(Self.root)/Docs/pictures'").output.split(separator: "\n")
    #expect(names.count == 6)
    for name in names { #expect(readme.contains("](Docs/pictures/\(name))"), "\(name)") }
  }
}
