import Authoring
import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import Plain
@testable import TrainerUI

/// The modules of the bundled course, each from its first page to its summary, as somebody hears them in a narrow terminal.
struct PlainBundledTests {
  private static let course: Course? = {
    let root = targetFolder(of: #filePath) + "/../../"
    let tree = FileTree(
      read: { path in bytes(of: root + "Content/" + path).map(FileContent.bytes) ?? .missing },
      list: { [] })
    return readCourse(tree, named: "Content", for: .study).course
  }()

  private static let columns = 40

  @Test(arguments: 1...12) func aModuleCanBeHeard(_ number: Int) throws {
    let course = try #require(Self.course)
    let said = Self.conversation(on: course, module: number)
    #expect(said.contains("\nFinished: module \(number), "), "it is played to its end")
    let lines = said.split(separator: "\n")
    let wide = lines.filter { displayWidth(of: String($0)) > Self.columns && !$0.contains("://") }
    #expect(wide == [])
    // The prompt of a text that is typed stands alone, and an author's dots for words to fill in may.
    let signs = lines.filter { line in !line.contains { $0.isLetter || $0.isNumber } }
    #expect(signs.filter { $0 != "> " && !$0.contains("...") } == [])
    let sentences = said.replacing("> \n\n", with: "").replacing("\n\n", with: "\u{0}")
      .replacing("\n", with: " ").replacing(": ", with: ":\u{0}").replacing(". ", with: ".\u{0}")
      .split(separator: "\u{0}")
    #expect(zip(sentences, sentences.dropFirst()).filter { $0 == $1 }.map(\.0) == [])
  }

  /// What is said to somebody who reads one module, answers every question in it, and writes what it asks for.
  private static func conversation(on course: Course, module: Int) -> String {
    var play = Play(course: course)
    play.model.settings.options.asksCertainty = true
    var (model, said, isOver) = (play.model, "", false)
    var listener = Listener()
    let terminal = LineTerminal(
      columns: columns,
      read: {
        said += "\n\n"
        return isOver ? nil : listener.reply(to: said, module: module)
      },
      write: { text in
        said += text
        isOver = isOver || text.contains("Finished: module")
      })
    _ = runPlain(&model, on: terminal) { play.perform($0) }
    return said
  }
}

/// Somebody who types what the prompts ask for.
private struct Listener {
  private var hasWritten = false
  private var hasOpened = false

  mutating func reply(to said: String, module: Int) -> String {
    let lines = said.split(separator: "\n")
    // A prompt that does not fit into a line takes two or three.
    let prompt = lines.suffix(3).joined(separator: " ")
    let end = [
      "What shall", "Press Enter", "How sure", "Your ", "Numbers or", "w to write", "Letters to",
    ]
    .compactMap { prompt.ranges(of: $0).last?.lowerBound }.max()
    let asked = String(end.map { prompt[$0...] } ?? prompt[...])
    if lines.last == "> " {
      defer { hasWritten.toggle() }
      return hasWritten ? "." : "Thank you, and see you there."
    }
    switch asked {
    case let text where text.hasPrefix("What shall"): return "Amina"
    case let text where text.hasPrefix("Press Enter for module") && !hasOpened:
      hasOpened = true
      return String(module)
    case let text where text.hasPrefix("How sure"): return "s"
    case let text where text.hasPrefix("Your rating"): return "2"
    case let text where text.hasPrefix("Your order"):
      return (text.firstMatch(of: /all ([0-9]+)/)?.1).map { "1-\($0)" } ?? ""
    case let text where text.hasPrefix("Your answers"): return "ab"
    case let text where text.hasPrefix("Your answer,"): return "a"
    case let text where text.hasPrefix("Your "):
      let count = (text.firstMatch(of: /Your ([0-9]+) answers/)?.1).flatMap { Int($0) } ?? 0
      return String("abcdefgh".prefix(count))
    case let text where text.hasPrefix("Numbers or"): return "1"
    case let text where text.hasPrefix("w to write"): return "w"
    default: return ""
    }
  }
}
