internal import Glibc
internal import Scoring
internal import Seat

extension Clock {
  /// The clock, the time zone and the random source of this machine.
  static let system = Clock(
    now: {
      let time = read(CLOCK_REALTIME)
      return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    },
    ticks: {
      let time = read(CLOCK_MONOTONIC)
      return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    },
    minutesEastOfUTC: { instant in
      var seconds = time_t(instant.milliseconds / 1000)
      var parts = unsafe tm()
      guard unsafe localtime_r(&seconds, &parts) != nil else { return 0 }
      return unsafe parts.tm_gmtoff / 60
    },
    random: { .random(in: .min ... .max) })

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return time
  }
}
