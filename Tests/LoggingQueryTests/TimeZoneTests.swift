import Testing

@testable import LoggingQuery

/// Files of TZif, made here: right ones, and such as nobody should trust.
@Suite struct TimeZoneTests {
    private struct Source: TimeZoneSource {
        let bytes: [UInt8]
        func file(of name: String) throws(TimeZoneFault) -> [UInt8] {
            guard name == "Here" else { throw .unknownName }
            return bytes
        }
    }

    private static func big(_ value: Int64, _ size: Int) -> [UInt8] {
        (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * Int64($0))) }
    }

    private static func block(_ times: [Int64], size: Int, version: UInt8, leaps: Int64 = 0) -> [UInt8] {
        var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
        for count in [0, 0, leaps, Int64(times.count), 2, 4] { bytes += big(count, 4) }
        for time in times { bytes += big(time, size) }
        bytes += times.indices.map { UInt8($0 % 2) }
        bytes += big(3_600, 4) + [0, 0] + big(7_200, 4) + [1, 0] + Array("AAA\0".utf8)
        return bytes + [UInt8](repeating: 0, count: Int(leaps) * (size + 4))
    }

    private static func file(_ times: [Int64], footer: String) -> [UInt8] {
        block([], size: 4, version: 0x32) + block(times, size: 8, version: 0x32) + Array("\n\(footer)\n".utf8)
    }

    @Test func offsetsFollowTheTransitionsAndThenTheFooter() throws {
        let rules = try TimeZoneFile.rules(Self.file([-100, 100], footer: "XXX5YYY,M3.2.0,M11.1.0"))
        #expect([-101, -100, 99].map(rules.offset) == [3_600, 3_600, 3_600])
        // 2026-03-08T06:59:59Z and 07:00:00Z; 2026-11-01T05:59:59Z and 06:00:00Z.
        #expect([1_772_953_199, 1_772_953_200].map(rules.offset) == [-18_000, -14_400])
        #expect([1_793_512_799, 1_793_512_800].map(rules.offset) == [-14_400, -18_000])
    }

    @Test func withoutAFooterTheLastOffsetStays() throws {
        let old = Self.block([-5, 5], size: 4, version: 0)
        #expect(try TimeZoneFile.rules(old).offset(at: 4_000_000_000) == 7_200)
        #expect(try TimeZoneFile.rules(Self.file([-5, 5], footer: "")).offset(at: 9_000_000_000) == 7_200)
    }

    @Test(
        arguments: [
            ("EST5EDT,0/0,J365/25", 1_767_225_600, -14_400),
            ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", 1_774_745_999, -10_800),
            ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", 1_774_746_000, -7_200),
            ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_767_225_600, 0),
            ("AAA-1BBB,J60,J300", 1_709_251_199, 3_600), ("AAA-1BBB,J60,J300", 1_709_254_800, 7_200),
        ] as [(String, Int64, Int64)]
    )
    func rulesOfFooters(_ text: String, seconds: Int64, offset: Int64) throws {
        let rule = try #require(TimeZoneRuleReader.rule(Array(text.utf8)[...]))
        #expect(rule.offset(at: seconds) == offset)
    }

    @Test(arguments: [
        "A5", "AAA", "AAA5BBB", "AAA5BBB,M13.1.0,M1.1.0", "AAA99", "<AAA5", "AAA5BBB,M3.2.0", "AAA5BBB,J0,J9", "AAA5 ",
        "AAA5BBB,M3.2.0/168,M4.1.0", "AAA99999999999999999999", "<>5",
    ])
    func whatIsNoRuleIsNotRead(_ text: String) { #expect(TimeZoneRuleReader.rule(Array(text.utf8)[...]) == nil) }

    @Test func aFileThatIsCutOffIsRefused() throws {
        let whole = Self.file([-100, 100], footer: "XXX5")
        for count in whole.indices {
            #expect(throws: TimeZoneFault.self) { try TimeZoneFile.rules(Array(whole.prefix(count))) }
        }
    }

    @Test func noByteOfAFileCanDoHarm() {
        let whole = Self.file([-100, 100], footer: "XXX5YYY,M3.2.0,M11.1.0")
        for place in whole.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var bytes = whole
                bytes[place] = value
                guard let rules = try? TimeZoneFile.rules(bytes) else { continue }
                for seconds: Int64 in [-62_167_219_200, 0, 253_402_300_799] {
                    #expect((-93_599...93_600).contains(rules.offset(at: seconds)))
                }
            }
        }
    }

    @Test func numbersThatContradictEachOtherAreRefused() {
        #expect(throws: TimeZoneFault.contradictory) { try TimeZoneFile.rules(Self.file([5, 5], footer: "XXX5")) }
        #expect(throws: TimeZoneFault.contradictory) { try TimeZoneFile.rules(Self.file([5, 6], footer: "?")) }
        let leap = Self.block([], size: 4, version: 0, leaps: 1)
        #expect(throws: TimeZoneFault.leapSeconds) { try TimeZoneFile.rules(leap) }
        let long = [UInt8](repeating: 0, count: TimeZoneFile.sizeLimit + 1)
        #expect(throws: TimeZoneFault.tooLarge) { try TimeZoneFile.rules(long) }
    }

    @Test func aClockThatShowsATimeTwiceOrNeverHasAMomentForIt() throws {
        let source = Source(bytes: Self.file([], footer: "XXX5YYY,M3.2.0,M11.1.0"))
        let zone = try FilterTimeZone("Here", in: source)
        // 01:30 on the first of November 2026 is shown twice, 02:30 on the eighth of March never.
        #expect(zone.moment(ofClock: 1_793_496_600) == 1_793_496_600 + 14_400)
        #expect(zone.moment(ofClock: 1_772_937_000) == 1_772_937_000 + 18_000)
    }

    @Test(arguments: [
        "../etc/passwd", "America/../America/New_York", "/etc/localtime", "localtime", "", "America", "A b",
    ])
    func onlyNamesOfZonesAreOpened(_ name: String) {
        #expect(throws: TimeZoneFault.unknownName) { try SystemTimeZones().file(of: name) }
    }

    @Test func aMachineWithoutRulesSaysSo() {
        #expect(throws: TimeZoneFault.noRules(folder: "/nowhere")) {
            try SystemTimeZones(folder: "/nowhere").file(of: "Europe/Oslo")
        }
        do throws(FilterError) {
            _ = try LoggingFilter(
                #"cast(timestamp, STRING, TIMEZONE("Europe/Oslo"))="x""#,
                timeZones: SystemTimeZones(folder: "/nowhere")
            )
            Issue.record("there are rules in a folder that is not there")
        } catch {
            #expect("\(error.message)".contains("/nowhere"))
        }
    }

    @Test func aFilterTakesTheRulesThatItIsGiven() throws {
        let zones = Source(bytes: Self.file([], footer: "XXX5YYY,M3.2.0,M11.1.0"))
        let filter = try LoggingFilter(#"cast(timestamp, STRING, TIMEZONE("Here")):"T08:00""#, timeZones: zones)
        #expect(try filter.matches(json: #"{"timestamp":"2026-07-01T12:00:00Z"}"#))
        #expect(try !filter.matches(json: #"{"timestamp":"2026-12-01T12:00:00Z"}"#))
        #expect(throws: FilterError.self) {
            try LoggingFilter(#"cast(timestamp, STRING, TIMEZONE("There"))="x""#, timeZones: zones)
        }
    }
}
