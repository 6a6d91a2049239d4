/// A course narrowed to the scenarios of one form, and what that changes.
public struct FormSitting: Hashable, Sendable {
  public var form: Identifier<Form>
  /// The modules the scenarios come from: what a record names.
  public var homes: [Identifier<Scenario>: Identifier<Module>]
  /// The scenarios of the form asked last. Feedback on any form waits until they are all answered, so that the forms compare.
  public var last: [Scenario]
  /// The scenarios of the forms that are asked before this one.
  public var before: [Scenario] = []
}

extension Course {
  /// The course with one module alone: a page that says what is asked and why, and the form's scenarios in its order.
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
