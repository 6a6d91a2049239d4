/// A course of one module with one case or two, for tests of what becomes of answers to it.
enum MiniCourse {
  static let courseFile = """
    id: mini
    title: Mini course
    version: "1.0"
    language: en
    pass-mark: 70
    modules: [01-a.md]
    leaves-out: [level, place, sources]

    """

  static let oneCase = """
    ---
    id: a
    title: Module A
    minutes: 1
    objectives:
      tell: Tell one case from another
    ---

    ## Scenario: The first case
    <!--
    id: case-1
    objectives: [tell]
    -->

    A patient asks to be your friend.

    **What do you do?**
    <!-- shuffle: no -->

    - [x] Decline kindly
      > Yes.
    - [ ] Accept it
      > No.
    - [ ] Say nothing
      > No.

    ### Debrief

    Done.

    """

  static let twoCases =
    oneCase + """

      ## Scenario: The second case
      <!--
      id: case-2
      objectives: [tell]
      -->

      A colleague posts a picture of the ward.

      **What do you say?**
      <!-- shuffle: no -->

      - [ ] Like the picture
        > No.
      - [x] Ask for removal
        > Yes.
      - [ ] Share the picture
        > No.

      ### Debrief

      Done.

      """
}
