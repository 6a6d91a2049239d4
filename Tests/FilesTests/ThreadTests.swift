import Files
import Glibc
import Synchronization
import Testing

@Test(arguments: [0, 1, 2, 100])
func valuesComputedOnThreadsAreInOrder(_ count: Int) {
  #expect(computeOnThreads(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
}

@Test func workOnThreadsMayItselfUseThreads() {
  let sums = computeOnThreads(8) { outer in
    computeOnThreads(8) { inner in outer * inner }.reduce(0, +)
  }
  #expect(sums == (0..<8).map { $0 * 28 })
}

@Test func aValueIsWaitedForNoLongerThanTheLimit() {
  #expect(computeWithin(milliseconds: 60_000) { 7 } == 7)
  let gate = Gate()
  let late = gate.isOpen.withLock { isOpen in
    defer { isOpen = true }
    return computeWithin(milliseconds: 20) { gate.isOpen.withLock { $0 } }
  }
  #expect(late == nil)
}

@Test func aThreadIsJoinedOnceItHasEnded() {
  let gate = Gate()
  StartedThread { gate.isOpen.withLock { $0 = true } }?.join()
  #expect(gate.isOpen.withLock { $0 })
}

private final class Gate: Sendable {
  let isOpen = Mutex(false)
}
