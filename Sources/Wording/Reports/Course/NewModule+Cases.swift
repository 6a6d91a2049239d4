/// The pages of a module to begin with.
extension NewModule {
  /// A case of which some questions are wanted.
  struct Case {
    var name: String
    var head: String
    var questions: [String]
    var end: String

    var text: String { ([head] + questions + [end]).joined(separator: "\n\n") }
  }

  var askFirst: String { "  ask-first: Ask before you post anything that began with a patient" }

  var takeOut: String {
    "  take-out: Take out of a post what could tell a reader who the patient is"
  }

  /// A case asks at least one question, so a text to write comes with a post to mark if nothing else stands in its case.
  private var asked: Set<Kind> {
    let besides: Set<Kind> = [.marking, .ordering, .oneOf, .choose]
    return kinds.contains(.writing) && kinds.isDisjoint(with: besides)
      ? kinds.union([.marking]) : kinds
  }

  private func questions(_ all: [(Kind, String)]) -> [String] {
    all.filter { asked.contains($0.0) }.map(\.1)
  }

  var lesson: String {
    """
    ## A patient is more than a name
    <!--
    # Each heading with two # begins a page. This comment names what the page rests on.
    sources: [\(source)]
    -->

    You can teach a great deal about medicine in public, and readers are glad of it. What a patient told you is theirs, however, and a name is
    only one of the things by which a neighbour or a cousin would know them. A date, a place and a rare illness together are often enough.

    Two questions help before you post:

    - Would the patient know themselves?
    - Did somebody who may say yes say yes, and to this post?

    If the answers are *yes* and *no*, the post is not ready. {School} explains how to ask in its policy on social media.
    """
  }

  var picture: Case {
    Case(
      name: "picture",
      head: """
        ## Scenario: A picture from the ward
        <!--
        # A scenario is a case with questions. Its id is permanent: answers are kept under it.
        id: \(id)-picture
        objectives: [ask-first]
        sources: [\(source)]
        place: any                 # or the country whose rules the answers rest on: CA, UK, US …
        level: [pre, clin]         # pre: before the clinical years; clin: in them; res: residents
        -->

        You are a student on a surgical ward. On your last day the team poses for a photo at the nurses' station, and a classmate wants to post
        it tonight. On the wall behind you hangs a whiteboard with the beds of the ward.
        """,
      questions: questions([
        (.single, SampleQuestions.single), (.several, SampleQuestions.several),
        (.rating, SampleQuestions.rating), (.poll, SampleQuestions.poll),
      ]),
      end: """
        ### Debrief

        Look at the whole picture before it leaves the phone: boards, screens, faces, wristbands. A crop is often all it takes.

        ### Facilitator

        Learners never see this part. Ask the room to find more in the picture: a wristband, a screen, a letter on a desk.
        """)
  }

  var story: Case {
    Case(
      name: "story",
      head: """
        ## Scenario: A story before it goes out
        <!--
        id: \(id)-story
        objectives: [take-out, ask-first]
        sources: [\(source)]
        place: any
        level: [clin, res]
        -->

        After a night in the emergency department you write a post about what a patient taught you. You want students to read it, and you have an hour
        before you sleep.
        """,
      questions: questions([
        (.marking, SampleQuestions.marking), (.ordering, SampleQuestions.ordering),
        (.oneOf, SampleQuestions.oneOf), (.choose, SampleQuestions.choose),
        (.writing, SampleQuestions.writing),
      ]),
      end: """
        ### Debrief

        What you learned is yours to share. What would let a neighbour say "I know who that is" is the patient's.
        """)
  }
}
