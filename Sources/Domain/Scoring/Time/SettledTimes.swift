/// When things happened, by what a clock read each time, in the order in which they happened.
///
/// A clock that was ahead for a day reads less once it is right. Nothing happened later than what came after it, so the smallest
/// of its own reading and all later ones counts, and at most `now`.
public func settled(_ readings: [Timestamp], at now: Timestamp? = nil) -> [Timestamp] {
  var least = now ?? Timestamp(milliseconds: .max)
  var times = readings
  for index in times.indices.reversed() {
    least = min(least, times[index])
    times[index] = least
  }
  return times
}
