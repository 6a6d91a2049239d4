import Files
import Glibc
import Testing

struct LineReaderTests {
  /// A pipe that holds a text, and whose other end is closed unless it is to stay open.
  private func pipe(_ text: String, staysOpen: Bool = false) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    #expect(Glibc.pipe(&ends) == 0)
    let bytes = Array(text.utf8)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    if !staysOpen { close(ends[1]) }
    return (ends[0], ends[1])
  }

  @Test(
    arguments: [
      ("", []), ("one\n", ["one"]), ("one\ntwo", ["one", "two"]), ("\n\n", ["", ""]),
      ("one\r\n", ["one\r"]), ("漢字\n", ["漢字"]),
    ] as [(String, [String])])
  func everyLineIsGivenAndALastOneWithoutAnEnd(text: String, lines: [String]) {
    let ends = pipe(text)
    defer { close(ends.read) }
    var reader = LineReader(from: ends.read)
    var found: [String] = []
    while let line = reader.next() { found.append(line) }
    #expect(found == lines)
    #expect(reader.next() == nil)
  }

  @Test func aLongLineIsCutAndTheNextIsWhole() {
    let ends = pipe(String(repeating: "a", count: 9000) + "\nb\n")
    defer { close(ends.read) }
    var reader = LineReader(from: ends.read)
    #expect(reader.next()?.count == LineReader.longestLine)
    #expect(reader.next() == "b")
  }

  @Test func halfALineIsKeptUntilTheRestComes() {
    let ends = pipe("one\ntw", staysOpen: true)
    defer { close(ends.read) }
    var reader = LineReader(from: ends.read)
    #expect(reader.next(withinMilliseconds: 0) == .line("one"))
    #expect(reader.next(withinMilliseconds: 0) == .nothing)
    #expect(write(ends.write, "o\nlast", 6) == 6)
    #expect(reader.next(withinMilliseconds: 1000) == .line("two"))
    close(ends.write)
    #expect(reader.next(withinMilliseconds: 1000) == .line("last"))
    #expect(reader.next(withinMilliseconds: 1000) == .end)
  }
}
