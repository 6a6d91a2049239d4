/// A module with a lesson and a case of one question that are to be filled in. It passes `check`.
extension NewModule {
  package var blankText: String {
    """
    ---
    id: \(id)
    title: \(title)
    minutes: 1
    objectives:
      first-objective: What the learner will be able to do after this module
    ---

    ## A page to read
    <!-- sources: [\(source)] -->

    What the learner needs to know before the case.

    ## Scenario: A case
    <!--
    id: \(id)-case
    objectives: [first-objective]
    sources: [\(source)]
    place: any
    level: [pre, clin, res]
    -->

    Who the learner is, what happened, and what must be decided.

    **What do you do first?**
    <!-- id: first -->

    - [x] The best answer
      > Why it is right, and what says so. (Our judgement.)
    - [ ] Something that many would do
      > Why many would do it, and why it is not right. (Our judgement.)
    - [ ] Something that sounds careful
      > Why it sounds careful, and what it costs. (Our judgement.)

    ### Debrief

    What the learner should take along from this case.

    """
  }
}
