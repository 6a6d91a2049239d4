/// One form of a course being taken: its scenarios come from several modules, and feedback waits.
public struct FormSitting: Hashable, Sendable {
  public var form: Identifier<Form>
  /// The module that each scenario comes from, which is the module that records name.
  public var homes: [Identifier<Scenario>: Identifier<Module>]
  /// The scenarios of the form asked last. Feedback on every form waits until all of these are answered, so that the forms
  /// can be compared.
  public var last: [Scenario]
  /// The scenarios of the forms that are asked before this one.
  public var before: [Scenario] = []
}

extension Course {
  /// The course with a single module: a page that says what is asked and why, then the form's scenarios in their order.
  ///
  /// If the form asks pairs of twins, `choice` says which twin of each.
  public func sitting(
    _ form: Form, titled title: String, about: Lesson, asking choice: TwinChoice = TwinChoice()
  ) -> Course {
    var homes: [Identifier<Scenario>: Identifier<Module>] = [:]
    for module in modules + [pairs?.module].compactMap({ $0 }) {
      for scenario in module.scenarios { homes[scenario.id] = module.id }
    }
    let asked = scenarios(of: form, asking: choice)
    var course = self
    course.modules = [
      Module(
        id: Identifier("form-" + form.id.text), title: title,
        minutes: pairs?.module.minutes ?? 2 * asked.count,
        pages: [.lesson(about)] + asked.map(Page.scenario))
    ]
    course.sitting = FormSitting(
      form: form.id, homes: homes, last: scenarios(of: forms.last ?? form, asking: choice),
      before: forms.prefix { $0.id != form.id }.flatMap { scenarios(of: $0, asking: choice) })
    return course
  }
}
