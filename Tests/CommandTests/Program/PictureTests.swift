import TestSupport
import Testing

/// The pictures in the README and on the page for authors are what the program shows.
@Suite struct PictureTests {
  private static let root = folder(of: folder(of: Program.sources))

  @Test func thePicturesShowTheProgram() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      "python3 '\(Self.root)/Docs/pictures.py' --check --program '\(Program.path)' "
        + "--course '\(Self.root)/Content'")
    #expect(outcome == Outcome(), "`make pictures` draws them anew")
  }

  @Test func everyPictureIsShown() throws {
    let readme = text(of: Self.root + "/README.md") ?? ""
    let authors = text(of: Self.root + "/Docs/authors.md") ?? ""
    let names = try Seat().shell("ls '\(Self.root)/Docs/pictures'").output.split(separator: "\n")
    #expect(names.count == 15)
    for name in names {
      #expect(
        readme.contains("](Docs/pictures/\(name))") || authors.contains("](pictures/\(name))"),
        "\(name)")
    }
  }
}
