import LogEntries
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0, 0), ("2026-11-20T05:14:02.118204311Z", 1_795_151_642, 118_204_311),
        ("2026-11-20T14:14:02+09:00", 1_795_151_642, 0), ("1969-12-31T23:59:59.5Z", -1, 500_000_000),
        ("2024-02-29T00:00:00Z", 1_709_164_800, 0), ("2026-11-20T05:14:02.1234567899Z", 1_795_151_642, 123_456_789),
    ])
    func readsMoments(text: String, seconds: Int64, nanoseconds: Int32) {
        #expect(Timestamp(text) == Timestamp(seconds: seconds, nanoseconds: nanoseconds))
    }

    @Test(arguments: [
        "", "2026-11-20", "2026-11-20T05:14:02", "2025-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-11-20T24:00:00Z",
        "2026-11-20T05:14:02.Z", "2026-11-20T05:14:02Zx", "2026-11-20T05:14:02+9:00", "+026-11-20T05:14:02Z",
    ])
    func refusesWhatIsNone(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func everyWeekOfEightCenturiesComesBack() {
        for day in stride(from: Int64(-146_097), to: 146_097, by: 7) {
            let moment = Timestamp(seconds: day * 86_400 + 86_399, nanoseconds: 120_000_000)
            #expect(Timestamp(moment.description) == moment)
        }
    }

    @Test func writesAsManyDigitsAsItNeeds() {
        #expect(Timestamp(seconds: 0, nanoseconds: 0).description == "1970-01-01T00:00:00Z")
        #expect(Timestamp(seconds: 0, nanoseconds: 5_000_000).description == "1970-01-01T00:00:00.005Z")
        #expect(Timestamp(seconds: 0, nanoseconds: 5_000).description == "1970-01-01T00:00:00.000005Z")
        #expect(Timestamp(seconds: 0, nanoseconds: 5).description == "1970-01-01T00:00:00.000000005Z")
    }
}
