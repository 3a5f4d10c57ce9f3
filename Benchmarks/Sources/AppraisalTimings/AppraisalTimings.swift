import Attestation
import Crypto
import Foundation
import MeasuredBoot
import TestSupport

/// Times what the engine does with an event log, each beside the hashing that nobody can save.
@main
struct AppraisalTimings {
    static func main() async throws {
        let names = CommandLine.arguments.dropFirst()
        // For profilers, which want nothing else.
        if names.first == "appraise-only" { return try await appraise(Array(names.dropFirst())) }
        for name in names { try await time(Array(Data(contentsOf: URL(fileURLWithPath: name))), name) }
        if names.isEmpty { try await time(GKELikeLog.bytes, "a log like that of a GKE node") }
    }

    /// Nothing but appraisals of a log: as many as the second argument says, else 10,000.
    private static func appraise(_ arguments: [String]) async throws {
        let bytes = try arguments.first.map { try Array(Data(contentsOf: URL(fileURLWithPath: $0))) }
        let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000
        print(try await FullAppraisal(bytes ?? GKELikeLog.bytes).full(count))
    }

    private static func time(_ bytes: [UInt8], _ name: String) async throws {
        try timeSteps(bytes, name)
        for count in [100, 1_000] { try timeRepeated(bytes, count) }
        let count = 10_000
        let appraisal = try FullAppraisal(bytes)
        // By turns, so that whatever else the machine does weighs on both.
        var (bare, full) = (Duration.zero, Duration.zero)
        for _ in 0..<10 {
            bare += appraisal.bare(count / 10)
            full += try await appraisal.full(count / 10)
        }
        print("  \(count) RSA-2048 verifications with the hashing of SHA-256: \(bare / .milliseconds(1)) ms of CPU")
        print("  \(count) full appraisals: \(full / .milliseconds(1)) ms of CPU, \(full / bare) times bare")
    }

    /// The events of a log many times over, behind one header.
    private static func timeRepeated(_ bytes: [UInt8], _ count: Int) throws {
        guard let start = try EventLog(bytes).events.first?.offset, start > 0 else { return }
        let repeated = Array(bytes[..<start]) + Array(repeatElement(bytes[start...], count: count).joined())
        let log = try EventLog(repeated)
        print("  \(count) times over: \(log.events.count) events, \(repeated.count) bytes")
        let bare = Stopwatch.best { Hashing.extends(log, .sha256) + Hashing.data(log, .sha256) }
        row("  bare sha256", bare, bare)
        row("  parse", Stopwatch.best { (try? EventLog(repeated))?.events.count ?? 0 }, bare)
        row("  parse and replay", Stopwatch.best { replayed(repeated, .sha256) }, bare)
    }

    private static func timeSteps(_ bytes: [UInt8], _ name: String) throws {
        let log = try EventLog(bytes)
        print(
            "\(name): \(log.events.count) events, \(bytes.count) bytes, \(log.banks.map(\.name).joined(separator: ", "))"
        )
        for bank in log.banks {
            let bare = Stopwatch.best { Hashing.extends(log, bank) + Hashing.data(log, bank) }
            row("bare \(bank): extends and event digests", bare, bare)
            row("parse", Stopwatch.best { (try? EventLog(bytes))?.events.count ?? 0 }, bare)
            row("parse and replay", Stopwatch.best { replayed(bytes, bank) }, bare)
            row("parse, replay, check every event", Stopwatch.best { inspected(bytes, bank) }, bare)
            row("parse, replay, check, review", Stopwatch.best { reviewed(bytes, bank) }, bare)
            row("the same and the components", Stopwatch.best { attributed(bytes, bank) }, bare)
        }
    }

    private static func row(_ name: String, _ time: Duration, _ bare: Duration) {
        let microseconds = time / .microseconds(1)
        print(
            "  \(name): \((microseconds * 10).rounded() / 10) us, \(((time / bare) * 100).rounded() / 100) times bare"
        )
    }

    private static func replayed(_ bytes: [UInt8], _ bank: DigestAlgorithm) -> Int {
        guard let log = try? EventLog(bytes), let replay = Replay(log, bank: bank) else { return 0 }
        return replay.registers.count
    }

    private static func inspected(_ bytes: [UInt8], _ bank: DigestAlgorithm) -> Int {
        guard let log = try? EventLog(bytes), let replay = Replay(log, bank: bank) else { return 0 }
        return replay.registers.count + (InspectedLog(log, bank: bank)?.events.count ?? 0)
    }

    private static func reviewed(_ bytes: [UInt8], _ bank: DigestAlgorithm) -> Int {
        guard let log = try? EventLog(bytes), let replay = Replay(log, bank: bank),
            let inspected = InspectedLog(log, bank: bank)
        else { return 0 }
        return replay.registers.count + LogReview.problems(of: inspected).count
    }

    private static func attributed(_ bytes: [UInt8], _ bank: DigestAlgorithm) -> Int {
        guard let log = try? EventLog(bytes), let replay = Replay(log, bank: bank),
            let inspected = InspectedLog(log, bank: bank)
        else { return 0 }
        return replay.registers.count + LogReview.problems(of: inspected).count
            + BootAttribution(inspected).components.count
    }
}
