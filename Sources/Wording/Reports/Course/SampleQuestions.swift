/// One question of each kind, as an author would write it, with a line that says what it is for.
enum SampleQuestions {
  static let single = """
    **What should you say to your classmate first?**
    <!--
    # One best answer: a list of boxes, one of them marked. Each answer has its feedback in a quote below it.
    id: say-first
    cautious: c                # the most cautious and the boldest answer, for `check --strategies`; may be left out
    bold: b
    -->

    - [x] Let us zoom in on that board before it goes anywhere.
      > Yes. It is quick, it keeps the photo in play, and it finds the one thing that could harm somebody. (Our judgement.)
    - [ ] Post it; a whiteboard in the background is too small to read.
      > It feels small on a phone. Readers can enlarge a picture, and names on a board are names in public. (Our judgement.)
    - [ ] Photos on a ward are a bad idea, so delete it.
      > This protects patients, and it gives up a photo that a closer look, or a crop, could save. (Our judgement.)
    """

  static let oneOf = """
    **Who could read it first?**
    <!--
    # One answer of several good ones: the fitting boxes are marked, and the learner picks one.
    id: reader
    choose: one
    -->

    - [x] A nurse who worked that night
      > Yes. She would see at once what gives him away. (Our judgement.)
    - [x] Your supervisor on the ward
      > Yes. Supervisors know the policy, and they would rather be asked. (Our judgement.)
    - [ ] A friend from outside medicine who follows you
      > A friend tells you whether it reads well, and cannot see what gives him away. (Our judgement.)
    """

  static let several = """
    **Which of these in the picture could tell a reader who a patient is?**
    <!--
    # Several right answers: two or more boxes are marked. A wrong mark takes a right one away.
    id: what-tells
    -->

    - [x] The surnames beside the bed numbers
      > Yes. A name with a ward and a date needs nothing else. (Our judgement.)
    - [ ] The badge with your own first name
      > It tells who you are, and you chose to be in the photo. (Our judgement.)
    - [x] The face of a man in the doorway
      > Yes. He is known to all who know him, and nobody asked him. (Our judgement.)
    - [ ] The clock above the nurses' station
      > On its own it says little. Together with a date it says more, so look at it again with the whole picture. (Our judgement.)
    """

  static let choose = """
    **Which two sentences can stay as they are?**
    <!--
    # Exactly so many: the learner marks as many as `choose` says.
    id: may-stay
    choose: 2
    -->

    - [x] Breathlessness is frightening even when the numbers look fine.
      > Yes. It is what you learned, and it is about nobody in particular. (Our judgement.)
    - [ ] He asked me whether his daughter, the mayor, had called.
      > A town has one mayor. (Our judgement.)
    - [x] I sat down, and that changed the talk more than the oxygen did.
      > Yes. It is about what you did. (Our judgement.)
    - [ ] By the time the sun rose over the harbour he had died.
      > It gives the time, the place and the outcome to those who mourn him. (Our judgement.)
    """

  static let poll = """
    **Where do you stand: should wards have one place for photos?**
    <!--
    # A stance: no box is marked and the kind is poll. It is recorded and never scored.
    id: one-place
    kind: poll
    -->

    - [ ] Yes, a wall without boards and screens.
      > Many wards have one. It makes the right thing easy.
    - [ ] No, teams can judge for themselves.
      > Some teams do this well. It asks somebody to look each time.
    - [ ] Only for posts by the hospital itself.
      > It keeps control in one place, and students' own posts remain.
    """

  static let rating = """
    **How appropriate is each response now?**
    <!--
    # Rating: a table with the headings Response, Rating and Why. `A or B` accepts both; a dash is not scored.
    id: rate-responses
    cautious: c
    bold: d
    -->

    | Response | Rating | Why |
    |---|---|---|
    | Crop the board and the doorway, then ask the team | very appropriate | Nothing of a patient is left, and those in the picture agree. (Our judgement.) |
    | Blur the names and post it at once | fairly appropriate | The patients are safe; your colleagues were not asked. (Our judgement.) |
    | Keep the photo to yourselves for good | fairly inappropriate | It harms nobody, and it ends a harmless wish that had a simple answer. (Our judgement.) |
    | Post it now and take it down if somebody complains | very inappropriate | A copy can be made in a minute, and the names were never yours to show. (Our judgement.) |
    """

  static let ordering = """
    **In which order do you take these steps?**
    <!--
    # An order: a numbered list, as it should be. `order` says above it what it goes by; without it that is "best first".
    # An entry that begins with = ties with the one above it: `2. = Take out what names him.`
    id: steps
    order: first to last
    -->

    1. Ask the patient, while he can still say no.
       > Only he can give the story away. (Our judgement.)
    2. Take out what names him.
       > With his yes in hand, he still need not be known to all. (Our judgement.)
    3. Let a colleague read it with fresh eyes.
       > You know who he is, so you no longer see the hints. (Our judgement.)
    4. Post it, and write down that he agreed.
       > If somebody asks in a year, you can show it. (Our judgement.)
    """

  static let marking = """
    **What must go before this can be posted?**
    <!--
    # A post to mark: ~~struck~~ words must go, *emphasised* ones may go or stay. The list below gives the reasons.
    id: what-must-go
    -->

    > Last ~~Tuesday~~ at ~~Riverside~~ I met a *retired* ~~lighthouse keeper~~ who taught me more about breathlessness than any book did.

    - ~~Tuesday~~ narrows the night to one. (Our judgement.)
    - ~~Riverside~~ names the hospital. (Our judgement.)
    - ~~lighthouse keeper~~ is so rare that the town knows him. (Our judgement.)
    """

  static let writing = """
    **Write the post that you would send.**
    <!--
    # A text of the learner's own: never scored, and kept for the learner alone. Then come your answer and a list to tick.
    id: own-post
    kind: writing
    minutes: 5
    -->

    > Breathlessness is frightening even when the numbers look fine. I have learned to sit down before I reach for the mask. It
    > takes a minute, and then we both breathe more slowly. Who taught you to sit down first?

    - It says what you learned, in a sentence with "I".
      > What you learned is yours to share. (Our judgement.)
    - It has no day, no place and no trade.
      > Each alone seems harmless. Together they name him. (Our judgement.)
    - Every sentence would be true of any patient, on any night.
      > Then nobody has to be asked. (Our judgement.)
    """
}
