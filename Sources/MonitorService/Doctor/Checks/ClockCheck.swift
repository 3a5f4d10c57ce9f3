import LogEntries
import Messages

/// Whether the clock can be right: silence, retention and certificates are judged by it.
struct ClockCheck: DoctorCheck {
    static let name = "clock"

    /// 2026-01-01, before which no version of this program was there.
    private static let earliest = Timestamp(seconds: 1_767_225_600)

    /// 2100-01-01.
    private static let latest = Timestamp(seconds: 4_102_444_800)

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        guard (Self.earliest..<Self.latest).contains(context.now) else {
            return [
                .failed("the clock says \(context.now), which cannot be", "set the clock, and keep it right by NTP")
            ]
        }
        return [.ok("the clock says \(context.now)")]
    }
}
