import Authoring
import Curriculum
import Pages
import Scoring
import Screen
import TestSupport

@testable import TrainerUI

/// A module on its author's screen, and versions of it.
enum PreviewedModule {
  /// A module of two lessons and two cases, from text, as an author writes it.
  static let lines = """
    ---
    id: m
    title: A module
    minutes: 3
    objectives:
      ask: Ask first
    ---

    ## First page

    Text of the first page.

    ## Scenario: A request
    <!--
    id: request
    objectives: [ask]
    sources: [s]
    place: any
    level: [clin]
    -->

    A patient asks.

    **What do you say?**
    <!-- id: say -->

    - [x] Yes
      > Right. (Our judgement.)
    - [ ] No
      > Wrong. (Our judgement.)

    **How appropriate is each response?**
    <!-- id: rate -->

    | Response | Rating | Why |
    |---|---|---|
    | Write back | very appropriate | Kind. (Our judgement.) |
    | Say nothing | fairly inappropriate | Cold. (Our judgement.) |
    | Laugh | very inappropriate | Cruel. (Our judgement.) |

    ### Debrief

    Talk about it.

    ## Second page

    Text of the second page.

    """

  static func reading(_ change: (inout String) -> Void = { _ in }) -> ModulePreview {
    var text = lines
    change(&text)
    return previewModule(.bytes(Array(text.utf8)), file: "c/01-m.md")
  }

  /// The module as it is, and with each of its lines missing once; in between, gone.
  static let versions: [ModulePreview] = {
    let lines = Self.lines.split(separator: "\n", omittingEmptySubsequences: false)
    let lost = lines.indices.map { index in
      reading { text in
        var rest = lines
        rest.remove(at: index)
        text = rest.joined(separator: "\n")
      }
    }
    return [reading()] + lost + [previewModule(.missing, file: "c/01-m.md"), reading()]
  }()

  static func reading(_ old: String, _ new: String) -> ModulePreview {
    reading { $0 = $0.replacing(old, with: new) }
  }

  /// A preview of a reading, at the list of findings.
  static func open(_ reading: ModulePreview, rows: Int = 24, columns: Int = 80) -> Play {
    var play = Play()
    play.model = Model(previewing: reading, size: Size(rows: rows, columns: columns))
    let learner = Learner(id: LearnerID("preview") ?? Play.learner("preview").id, name: "Preview")
    play.send(.signedIn(SignedIn(learner: learner, progress: Progress())))
    play.effects = []
    return play
  }

  static func at(_ line: Int, of reading: ModulePreview = reading()) -> Play {
    var play = open(reading)
    play.send(.openLine(line))
    play.effects = []
    return play
  }
}
