import Messages
import Storage
import Testing

@testable import MonitorService

struct DatabaseTroubleTests {
    private let start = ContinuousClock.now
    private let locked = StorageError(.locked, "locked")

    @Test func whatGoesOnIsToldOnceAMinuteWithHowOften() {
        var trouble = DatabaseTrouble()
        #expect(trouble.note(locked, in: .writing, at: start) == .begun(locked, times: 1))
        for second in 1..<60 {
            #expect(trouble.note(locked, in: .writing, at: start + .seconds(second)) == nil)
        }
        #expect(trouble.note(locked, in: .writing, at: start + .seconds(60)) == .begun(locked, times: 60))
        #expect(trouble.failure(of: .writing) == locked)
        #expect(trouble.failure(of: .reading) == nil)
    }

    @Test func itIsOverWhenEverythingGoesAgain() {
        var trouble = DatabaseTrouble()
        _ = trouble.note(locked, in: .writing, at: start)
        _ = trouble.note(locked, in: .reading, at: start)
        #expect(trouble.noteSuccess(of: .reading, at: start + .seconds(1)) == nil)
        #expect(trouble.noteSuccess(of: .writing, at: start + .seconds(7)) == .over(.seconds(7)))
        #expect(trouble.noteSuccess(of: .writing, at: start + .seconds(8)) == nil)
    }

    @Test func whatComesAndGoesIsNotToldEachTime() {
        var trouble = DatabaseTrouble()
        var remarks = 0
        for tenth in 0..<600 {
            let now = start + .milliseconds(tenth * 100)
            if trouble.note(locked, in: .writing, at: now) != nil { remarks += 1 }
            if trouble.noteSuccess(of: .writing, at: now) != nil { remarks += 1 }
        }
        #expect(remarks == 2)
    }

    @Test func anotherTroubleIsToldAtOnce() {
        var trouble = DatabaseTrouble()
        let full = StorageError(.full, "full")
        _ = trouble.note(locked, in: .writing, at: start)
        #expect(trouble.note(full, in: .writing, at: start + .seconds(1)) == .begun(full, times: 1))
    }
}
