import Foundation
import MeasuredBoot
import Messages
import TestSupport
import Testing

@testable import Attestation

/// Real logs, and vectors made of them, where they are.
@Suite(.enabled(if: Corpus.isHere))
struct CorpusTests {
    private struct Vector: Decodable {
        let pcrs: [String: [String: String]]?
        let expected: String
    }

    private struct Recorded: Decodable {
        let banks: [String: [String: String]]
    }

    private static let logs = "event-logs"

    private func values(_ banks: [String: [String: String]]) -> PCRValues {
        var result: [DigestAlgorithm: [Int: Digest]] = [:]
        for (name, registers) in banks {
            guard let bank = DigestAlgorithm(name: name) else { continue }
            for (number, hex) in registers { result[bank, default: [:]][Int(number) ?? -1] = Digest(hex: hex) }
        }
        return PCRValues(result)
    }

    /// Every vector gets the verdict that stands beside it.
    @Test func vectors() throws {
        let names = Corpus.files(below: "\(Self.logs)/_derived").filter { $0.hasSuffix(".json") && !$0.contains("/") }
        #expect(names.count > 30)
        for name in names {
            let json = Data(try Corpus.bytes("\(Self.logs)/_derived/\(name)"))
            let vector = try JSONDecoder().decode(Vector.self, from: json)
            let bytes = try Corpus.bytes("\(Self.logs)/_derived/\(name.replacing(".json", with: ".bin"))")
            let found = answer(bytes, values(vector.pcrs ?? [:]))
            switch vector.expected {
            case "malformed": #expect(found == "malformed", "\(name)")
            case "reject": #expect(["malformed", "untrustworthy", "differs", "unexplained"].contains(found), "\(name)")
            case "flag": #expect(found == "untrustworthy", "\(name)")
            case "bounded": #expect(!found.isEmpty)
            default: #expect(found == "matches", "\(name)")
            }
        }
    }

    private func answer(_ bytes: [UInt8], _ values: PCRValues) -> String {
        guard let log = try? EventLog(bytes), let inspected = InspectedLog(log) else { return "malformed" }
        let report = ReplayReport(log, against: values)
        guard report.verdict == .matches else { return report.verdict.rawValue }
        return LogReview.problems(of: inspected).contains(where: \.isUntrustworthy) ? "untrustworthy" : "matches"
    }

    /// The registers that sources recorded beside real logs, with the exceptions that are known of each.
    @Test func recordedRegisters() throws {
        let json = Data(try Corpus.bytes("\(Self.logs)/expected.json"))
        let recorded = try JSONDecoder().decode([String: Recorded].self, from: json)
        let differing: [String: [String: [Int]]] = [
            "failed-1": ["sha256": [0]], "hahuri": ["sha1": [11], "sha256": [11]],
            "IMN-SUPERMICRO": ["sha1": [0, 1, 2, 3, 4, 5, 6, 7]],
        ]
        for (name, record) in recorded {
            let log = try EventLog(try Corpus.bytes("\(Self.logs)/\(name)"))
            let known = differing.first { name.contains($0.key) }?.value ?? [:]
            for bank in ReplayReport(log, against: values(record.banks)).banks {
                #expect(bank.differing.map(\.pcr) == known[bank.bank.name] ?? [], "\(name) \(bank.bank)")
                if bank.bank == .sha1, !bank.differing.isEmpty, name.contains("SUPERMICRO") {
                    #expect(bank.differing.allSatisfy { $0.hypothesis == "capped-bank" })
                }
            }
            let inspected = try #require(InspectedLog(log))
            let serious = LogReview.problems(of: inspected).filter(\.isUntrustworthy)
            #expect(serious.isEmpty, "\(name)")
        }
    }

    /// Nothing in the corpus, log or not, stops the engine.
    @Test func everythingIsReadOrRefused() throws {
        for name in Corpus.files(below: Self.logs) {
            let (log, fault) = EventLog.readable(try Corpus.bytes("\(Self.logs)/\(name)"))
            guard let inspected = InspectedLog(log) else { continue }
            _ = BootAttribution(inspected)
            _ = LogReview.problems(of: inspected)
            #expect(fault != nil || !log.events.isEmpty)
        }
    }

    /// The boots of the laboratory replay, and differ from their base in what was changed and in nothing else.
    @Test(
        arguments: [
            ("sb-good-2", "sb-good-1", []), ("sb-tis", "sb-good-1", []), ("ns-banks3", "ns-good-1", []),
            ("sb-cmdline", "sb-good-1", [Component.bootLoaderConfiguration, .kernelCommandLine]),
            ("ns-cmdline", "ns-good-1", [.bootLoaderConfiguration, .kernelCommandLine]),
            ("sb-db", "sb-good-1", [.secureBootPolicy]), ("sb-firmware-secbootbuild", "sb-good-1", [.firmware]),
            ("sb-mem1024", "sb-good-1", [.firmware]), ("sb-grubcfg-command", "sb-good-1", [.bootLoaderConfiguration]),
            ("sb-grubcfg-comment", "sb-good-1", [.bootLoaderConfiguration]), ("sb-initrd", "sb-good-1", [.initramfs]),
            ("ns-grub-flip", "ns-good-1", [.bootLoader]), ("ns-kernel-flip", "ns-good-1", [.kernel]),
            ("sb-off-samecode", "sb-good-1", [.secureBootPolicy, .secureBootAuthority, .kernel]),
        ] as [(String, String, [Component])]
    )
    func laboratory(_ name: String, _ base: String, _ expected: [Component]) throws {
        let log = try EventLog(try Corpus.bytes("lab/\(name)/eventlog.bin"))
        let registers = try PCRValues(parsing: try Corpus.bytes("lab/\(name)/pcrs.json"))
        #expect(ReplayReport(log, against: registers).verdict == .matches)
        let old = try EventLog(try Corpus.bytes("lab/\(base)/eventlog.bin"))
        #expect(try #require(BootChanges(from: old, to: log)).changes.map(\.component) == expected)
    }

    @Test func anUpgradeOfARealMachine() throws {
        let folder = "\(Self.logs)/immune-gmbh+guard-oss/evidence"
        let old = try EventLog(try Corpus.bytes("\(folder)/test-before/log0.bin"))
        let new = try EventLog(try Corpus.bytes("\(folder)/test-update/log0.bin"))
        let changes = try #require(BootChanges(from: old, to: new)).changes
        #expect(changes.map(\.component) == [.bootLoaderConfiguration, .kernelCommandLine, .kernel, .initramfs])
        #expect(changes[2].summary.description == "kernel 5.4.0-96-generic -> 5.4.0-100-generic")
    }
}
