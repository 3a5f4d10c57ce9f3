import Foundation
import Messages
import TestSupport
import Testing

@testable import Attestation
@testable import MeasuredBoot

/// Lists of IMA's are replayed as kernels extend them.
struct RuntimeReplayTests {
    private static let zeros = [UInt8](repeating: 0, count: 32)

    private let boot = PCRValues([
        .sha256: Dictionary(
            uniqueKeysWithValues: (0...9).map { ($0, Digest([UInt8](repeating: UInt8($0 + 1), count: 32))) }
        )
    ])

    private func file(_ path: String, _ digest: [UInt8]) -> IMAEntry {
        let file = IMAFile(algorithm: "sha256", digest: Digest(digest), path: Array(path.utf8), signature: [])
        let entry = IMAEntry(register: 10, templateDigest: Digest([]), template: "ima-ng", measurement: .file(file))
        let digest = EventLogBuilder.hash(entry.hashedBytes ?? [], .sha1)
        return IMAEntry(register: 10, templateDigest: Digest(digest), template: "ima-ng", measurement: .file(file))
    }

    private var list: IMAList {
        let sum = EventLogBuilder.hash((0...9).flatMap { boot[.sha256, $0]?.bytes ?? [] }, .sha256)
        let file = file("/etc/motd", Self.zeros)
        let violation = IMAEntry(
            register: 10,
            templateDigest: Digest([UInt8](repeating: 0, count: 20)),
            template: "ima-ng",
            measurement: file.measurement
        )
        return IMAList([
            self.file("boot_aggregate", sum), self.file("/bin/true", [UInt8](repeating: 3, count: 32)), violation,
        ])
    }

    /// PCR 10 after some entries, computed apart from the engine.
    private func value(_ count: Int, padded: Bool = false) -> Digest {
        let value = list.entries.prefix(count).reduce(Self.zeros) { state, entry in
            let size = padded ? 20 : 32
            let hash = EventLogBuilder.hash(entry.hashedBytes ?? [], padded ? .sha1 : .sha256)
            let digest = entry.isViolation ? [UInt8](repeating: 0xFF, count: size) : hash
            return EventLogBuilder.hash(state + digest + [UInt8](repeating: 0, count: 32 - size), .sha256)
        }
        return Digest(value)
    }

    private func checks(_ list: IMAList, _ value: Digest?) -> [String: CheckOutcome] {
        var signed = boot
        if let value { signed[.sha256, 10] = value }
        let results = RuntimeAppraisal(list, signed).checks
        return Dictionary(uniqueKeysWithValues: results.map { ($0.check, $0.outcome) })
    }

    @Test func theListGivesTheRegister() {
        #expect(checks(list, value(3)) == ["ima-replay": .passed, "ima-boot-aggregate": .passed])
        let older = checks(list, value(3, padded: true))
        #expect(older == ["ima-replay": .passed, "ima-bank": .notDetermined, "ima-boot-aggregate": .passed])
    }

    @Test func theListMayHaveGrown() {
        var signed = boot
        signed[.sha256, 10] = value(2)
        let result = RuntimeAppraisal(list, signed).checks[0]
        #expect(result.outcome == .passed && result.weight == .proof)
        #expect(result.detail.description.hasPrefix("the first 2 of 3 entries"))
    }

    @Test func anotherListDoesNot() {
        #expect(checks(IMAList(Array(list.entries.dropLast())), value(3))["ima-replay"] == .failed)
        #expect(checks(list, Digest(Self.zeros))["ima-replay"] == .failed)
        let changed = IMAList([list.entries[0], file("/bin/true", Self.zeros), list.entries[2]])
        #expect(checks(changed, value(3))["ima-replay"] == .failed)
        #expect(checks(IMAList(Array(list.entries.dropFirst())), value(3))["ima-boot-aggregate"] == .failed)
        #expect(checks(IMAList([file("boot_aggregate", [5])]), nil)["ima-boot-aggregate"] == .failed)
    }

    @Test func withoutTheRegisterNothingIsKnown() {
        let appraisal = RuntimeAppraisal(list, boot)
        #expect(appraisal.checks.map(\.outcome) == [.notDetermined, .passed] && appraisal.checks[0].weight == .trust)
        #expect(appraisal.component.component == .runtime && appraisal.component.phase == .late)
        #expect(appraisal.component.outcome == .notDetermined && appraisal.component.evidence == .hint)
        #expect(RuntimeAppraisal(list, nil).checks.map(\.outcome) == [.notDetermined])
    }

    /// The text of a template that is not known does not say what other banks than SHA-1 were extended with.
    @Test func textsThatCannotBeHashed() {
        let entry = IMAEntry(
            register: 10,
            templateDigest: Digest([UInt8](repeating: 9, count: 20)),
            template: "ima-buf",
            measurement: .text("a")
        )
        let list = IMAList(list.entries + [entry])
        #expect(checks(list, Digest([UInt8](repeating: 1, count: 32)))["ima-replay"] == .notDetermined)
        #expect(checks(list, value(2))["ima-replay"] == .passed)
    }

    @Test func replayNamesTheReason() throws {
        let log = EventLogBuilder.boot(banks: [.sha256])
        let parsed = try EventLog(log.bytes)
        let answers = [value(3), value(1), Digest(Self.zeros), Digest([UInt8](repeating: 1, count: 32))].map { value in
            var values = PCRValues(log.registers)
            values[.sha256, 10] = value
            let report = ReplayReport(parsed, against: values, runtime: list)
            return report.verdict == .matches ? "matches" : report.banks[0].differing.first?.hypothesis ?? ""
        }
        #expect(answers == ["matches", "list-has-more", "unextended-bank", "none-fits"])
    }

    @Test(.enabled(if: Corpus.isHere)) func theLaboratoryReplays() throws {
        let names = Corpus.files(below: "lab").filter { $0.hasSuffix("/ima.bin") }.map { $0.dropLast("/ima.bin".count) }
        #expect(names.count > 15)
        for name in names {
            let values = try PCRValues(parsing: Corpus.bytes("lab/\(name)/pcrs.json"))
            for form in ["ima.bin", "ima.txt"] {
                let list = try IMAList(parsing: Corpus.bytes("lab/\(name)/\(form)"))
                let appraisal = RuntimeAppraisal(list, values)
                #expect(appraisal.checks.map(\.outcome) == [.passed, .passed], "\(name): \(appraisal.checks)")
            }
        }
    }
}
