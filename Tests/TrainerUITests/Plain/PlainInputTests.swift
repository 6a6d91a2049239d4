import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import Plain
@testable import TrainerUI

/// The meanings of typed lines.
struct PlainInputTests {
  typealias Meaning = PlainInput.Meaning

  static let a = Identifier<Choice>("a")
  static let b = Identifier<Choice>("b")
  static let c = Identifier<Choice>("c")

  private static let allVery = [
    a: Rating.veryAppropriate, b: .veryAppropriate, c: .veryAppropriate,
  ]
  private static let wordsToType =
    "Type words of the post, with commas between phrases, or numbers from 1 to 15, or 0 for none."

  static let meanings: [(state: SampleState, keys: String, line: String, meaning: Meaning)] = [
    (.welcome, "", "Amina", .messages([.type("Amina"), .forward])),
    (.welcome, "x", "Amina", .messages([.erase, .type("Amina"), .forward])),
    (.welcome, "", "q", .messages([.quit])),
    (.course, "", "", .messages([.pick(0), .forward])),
    (.course, "", " 2 ", .messages([.pick(1), .forward])),
    (.course, "", "3", .reply("Type a number from 1 to 2, or Enter.")),
    (.course, "", "-1", .reply("Type a number from 1 to 2, or Enter.")),
    (.course, "", "99999999999999999999", .reply("Type a number from 1 to 2, or Enter.")),
    (.course, "", "?", .messages([.help])),
    (.course, "?", "", .messages([.help])),
    (.course, "?", "anything", .messages([.help])),
    (.course, "?", "2", .messages([.help, .pick(1), .forward])),
    (.lesson, "?", "g 1.3", .messages([.help, .find(.titles), .type("1.3"), .forward])),
    (.course, "?", "q", .messages([.quit])),
    (.lesson, "", "", .messages([.forward])),
    (.lesson, "", "b", .messages([.backward])),
    (.lesson, "", "c", .messages([.toCourse])),
    (.lesson, "", "course", .messages([.toCourse])),
    (.lesson, "", "again", .sayAgain),
    (.lesson, "", "a", .reply("a means nothing here.")),
    (.lesson, "", "all of this is wrong", .reply("all of this is wrong means nothing here.")),
    (.lesson, "", "all of this is a mistake", .reply("That means nothing here.")),
    (.welcome, "", "help", .messages([.help])), (.welcome, "", "Help", .messages([.help])),
    (.welcome, "", "quit", .messages([.quit])), (.lesson, "", "help", .messages([.help])),
    (.lesson, "", "B", .messages([.backward])), (.lesson, "", "BACK", .messages([.backward])),
    (.lesson, "", "G 1.3", .messages([.find(.titles), .type("1.3"), .forward])),
    (.lesson, "", "M", .messages([.listMarks])), (.course, "", "P", .messages([.showProgress])),
    (.course, "", "r", .reply("Nothing is due for review.")),
    (.course, "w", "b", .messages([.leave])), (.course, "p", "back", .messages([.leave])),
    (.welcome, "", "B", .messages([.type("B"), .forward])),
    (.rating, "", "3", .messages([.rate(.fairlyInappropriate)])),
    (.rating, "", "0", .reply("Type 1, 2, 3 or 4, or the letter of a row.")),
    (.rating, "", "", .reply("Type 1, 2, 3 or 4, or the letter of a row.")),
    (.rating, "", "b", .messages([.pick(1)])),
    (.rating, "", "b 3", .messages([.pick(1), .rate(.fairlyInappropriate)])),
    (.rating, "", "b3", .messages([.pick(1), .rate(.fairlyInappropriate)])),
    (.rating, "", "B 3", .messages([.pick(1), .rate(.fairlyInappropriate)])),
    (
      .rating, "", "a 1 c 2",
      .messages([.rate(.veryAppropriate), .pick(2), .rate(.fairlyAppropriate), .pick(1)])
    ),
    (
      .rating, "", "1, 2, 3",
      .messages([
        .rate(.veryAppropriate), .rate(.fairlyAppropriate), .rate(.fairlyInappropriate), .forward,
      ])
    ),
    (.rating, "", "12", .reply("Type 1, 2, 3 or 4, or the letter of a row.")),
    (.rating, "", "a b", .reply("Type 1, 2, 3 or 4, or the letter of a row.")),
    (.rating, "", "1 1 1 1", .reply("Type 1, 2, 3 or 4, or the letter of a row.")),
    (.rating, "a 1 1", "c 4", .messages([.rate(.veryInappropriate), .forward])),
    (.rating, "a 1 1 1", "b 2", .messages([.pick(1), .rate(.fairlyAppropriate)])),
    (.rating, "", "back", .messages([.backward])),
    (.rating, "", "course", .messages([.toCourse])),
    (.rating, "", "u", .messages([.undo])),
    (.rating, "a 1 1", "4", .messages([.rate(.veryInappropriate), .forward])),
    (.rating, "a 1 1 1", "", .messages([.answer(.ratings(allVery)), .forward])),
    (
      .rating, "a 1 1 1", "4",
      .reply("Press Enter to submit, a row's letter and 1 to 4 to change it, or u to take back.")
    ),
    (.single, "", "2", .messages([.pick(1), .forward])),
    (.single, "", "b", .messages([.pick(1), .forward])),
    (.single, "", "B", .messages([.pick(1), .forward])),
    (.single, "", "back", .messages([.backward])),
    (.single, "", "again", .sayAgain),
    (.single, "", "d", .reply("Type a letter from a to c.")),
    (.single, "", "1 2", .reply("Type one letter.")),
    (.single, "", "", .reply("Type a letter from a to c.")),
    (.single, "", "4", .reply("Type a letter from a to c.")),
    (.single, "b", "", .messages([.answer(.choices([b])), .forward])),
    (.single, "b Down Down", "", .messages([.answer(.choices([b])), .forward])),
    (.several, "a b", "", .messages([.answer(.choices([a, b])), .forward])),
    (.choose, "a", "", .reply("Type 2 letters from a to c.")),
    (.choose, "a c", "", .messages([.answer(.choices([a, c])), .forward])),
    (.single, "", "u", .messages([.undo])),
    (.several, "", "3,1", .messages([.answer(.choices([a, c])), .forward])),
    (.several, "", "ac", .messages([.answer(.choices([a, c])), .forward])),
    (.several, "", "AC", .messages([.answer(.choices([a, c])), .forward])),
    (.several, "", "c, a", .messages([.answer(.choices([a, c])), .forward])),
    (.several, "", "1-3", .messages([.answer(.choices([a, b, c])), .forward])),
    (.several, "", "3-1", .messages([.answer(.choices([a, b, c])), .forward])),
    (.several, "", "a-c", .messages([.answer(.choices([a, b, c])), .forward])),
    (.several, "", "C-B", .messages([.answer(.choices([b, c])), .forward])),
    (.several, "", "a-", .reply("Type letters from a to c.")),
    (.several, "", "a-d", .reply("Type letters from a to c.")),
    (.welcome, "", "exit", .messages([.quit])),
    (.several, "", "1-", .reply("Type letters from a to c.")),
    (.several, "", "-", .reply("Type letters from a to c.")),
    (.several, "", "1-2-3", .reply("Type letters from a to c.")),
    (.several, "", "1-9999999999", .reply("Type letters from a to c.")),
    (.choose, "", "1", .reply("Type exactly 2 letters.")),
    (.choose, "", "1 1", .reply("Type exactly 2 letters.")),
    (.choose, "", "1 3", .messages([.answer(.choices([a, c])), .forward])),
    (.ordering, "", "1 2", .reply("Type each number from 1 to 3 once, best first.")),
    (.ordering, "", "1 2 2", .reply("Type each number from 1 to 3 once, best first.")),
    (.ordering, "", "", .reply("Type each number from 1 to 3 once, best first.")),
    (.marking, "", "0", .messages([.answer(.marks([]))])),
    (.marking, "Space", "", .messages([.answer(.marks([0])), .forward])),
    (.marking, "", "3-1", .messages([.answer(.marks([0, 1, 2])), .forward])),
    (.marking, "", "1 6", .messages([.answer(.marks([0, 5])), .forward])),
    (.marking, "", "1-3", .messages([.answer(.marks([0, 1, 2])), .forward])),
    (.marking, "", "riverside general", .messages([.answer(.marks([5, 6])), .forward])),
    (.marking, "", "Tuesday’s captain, 1", .messages([.answer(.marks([0, 7, 8])), .forward])),
    (.marking, "", "99", .reply("99 is not in the post. " + wordsToType)),
    (.marking, "", "", .reply(wordsToType)),
  ]

  @Test(arguments: meanings) func aLineMeans(
    _ given: (state: SampleState, keys: String, line: String, meaning: Meaning)
  ) {
    let play = Play.at(given.state, given.keys)
    #expect(PlainInput(model: play.model).meaning(of: given.line) == given.meaning)
  }
}
