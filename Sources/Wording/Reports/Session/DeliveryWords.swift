internal import Curriculum
internal import Files
internal import Glibc
package import Session

extension DeliveryStatus {
  /// `delivered`, or `waiting (3)`
  package var words: String {
    waiting == 0 ? (unread == 0 ? "delivered" : "not all delivered") : "waiting (\(waiting))"
  }

  /// Why answers wait, in a few words; `nil` if none wait or they are on their way.
  package var reason: String? {
    guard !isDelivered else { return nil }
    if unread > 0 {
      return "\(counted(unread, "file")) of answers on this machine cannot be read"
    }
    if isStuck { return "the share does not answer" }
    guard let problem else { return nil }
    return switch problem.cause {
    case .full: "the share is full"
    case .readOnly: "the share is read-only"
    case .notPermitted: "no permission"
    case .exists, .other:
      [ENOENT, ENOTDIR, ESTALE, EIO, EHOSTDOWN, ENOTCONN].contains(problem.code)
        ? "the share is gone" : errorText(problem.code)
    }
  }

  /// What has become of a learner's answers when they leave, to follow `your answers are`.
  package var outcome: String {
    guard waiting > 0 else {
      return isDelivered ? "delivered." : "perhaps not all delivered: \(reason ?? "")."
    }
    return "safe on this machine and will be delivered (\(waiting) waiting"
      + (reason.map { ": \($0)" } ?? "") + ")."
  }
}
