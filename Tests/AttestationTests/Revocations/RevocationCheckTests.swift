import MeasuredBoot
import Messages
import TestSupport
import Testing

@testable import Attestation

/// What a boot has to have refused.
struct RevocationCheckTests {
    private static let hash = "c1c41626-504c-4092-aca9-41f936934328"
    private static let certificate = "a5c059a1-94e4-4aa7-87b5-ab155c2bf072"
    private static let bad = [UInt8](repeating: 7, count: 32)

    private func list(_ hashes: [UInt8]...) throws -> RevocationList {
        try RevocationList(parsing: EventLogBuilder.signatureList(Self.hash, hashes))
    }

    /// A boot whose dbx has these hashes; nil leaves dbx out.
    private func boot(dbx: [[UInt8]]?, isSecure: Bool = true) -> EventLogBuilder {
        var log = EventLogBuilder.boot(isSecure: isSecure)
        let place = log.entries.lastIndex { $0.type == .variableDriverConfig } ?? 0
        log.entries.remove(at: place)
        guard let dbx else { return log }
        let content = dbx.isEmpty ? [] : EventLogBuilder.signatureList(Self.hash, dbx)
        let data = EventLogBuilder.variable(EventLogBuilder.securityDatabase, "dbx", content)
        log.entries.insert(.init(pcr: 7, type: .variableDriverConfig, data: data), at: place)
        return log
    }

    private func results(
        _ log: EventLogBuilder,
        _ demands: BootDemands,
        banks: [DigestAlgorithm] = [.sha1, .sha256]
    ) throws -> [String: CheckOutcome] {
        let review = SignedLogReview(limits: .standard, references: ReferenceSet(), demands: demands, runtime: nil)
        let signed = PCRValues(log.registers.filter { banks.contains($0.key) })
        let checks = review.appraisal(of: try EventLog(log.bytes), signed).checks
        return Dictionary(uniqueKeysWithValues: checks.map { ($0.check, $0.outcome) })
    }

    @Test func theDatabaseHasToHaveEveryEntry() throws {
        let other = [UInt8](repeating: 8, count: 32)
        let demands = BootDemands(revocations: try list(Self.bad, other))
        #expect(try results(boot(dbx: [Self.bad, other]), demands)["dbx"] == .passed)
        #expect(try results(boot(dbx: [Self.bad]), demands)["dbx"] == .failed)
        #expect(try results(boot(dbx: []), demands)["dbx"] == .failed)
        #expect(try results(boot(dbx: nil), demands)["dbx"] == .notDetermined)
        #expect(try results(boot(dbx: [Self.bad, other], isSecure: false), demands)["dbx"] == .notDetermined)
        #expect(try results(boot(dbx: [Self.bad, other]), BootDemands())["dbx"] == nil)
    }

    @Test func imagesThatRanMustNotBeRevoked() throws {
        let log = boot(dbx: [Self.bad])
        let grub = EventLogBuilder.hash(Array("grub".utf8), .sha256)
        #expect(try results(log, BootDemands(revocations: list(Self.bad)))["revoked-image"] == .passed)
        #expect(try results(log, BootDemands(revocations: list(Self.bad, grub)))["revoked-image"] == .failed)
        let unsigned = try results(log, BootDemands(revocations: list(Self.bad)), banks: [.sha1])
        #expect(unsigned["revoked-image"] == .notDetermined)
    }

    @Test func authoritiesMustNotBeRevoked() throws {
        let certificate: [UInt8] = [0x30, 3, 2, 1, 5]
        var log = boot(dbx: [Self.bad])
        let place = log.entries.firstIndex { $0.type == .variableAuthority } ?? 0
        let entry = EventLogBuilder.guid(EventLogBuilder.shim) + certificate
        for content in [entry, certificate] {
            let data = EventLogBuilder.variable(EventLogBuilder.securityDatabase, "db", content)
            log.entries.insert(.init(pcr: 7, type: .variableAuthority, data: data), at: place)
            let lists = EventLogBuilder.signatureList(Self.certificate, [certificate])
            let demands = BootDemands(revocations: try RevocationList(parsing: lists))
            #expect(try results(log, demands)["revoked-image"] == .failed)
            log.entries.remove(at: place)
        }
        // By the hash of what was signed: the first element of the certificate.
        let signedPart = EventLogBuilder.hash([2, 1, 5], .sha256) + [UInt8](repeating: 0, count: 16)
        let lists = EventLogBuilder.signatureList("3bd2a492-96c0-4079-b420-fcf98ef103ed", [signedPart])
        #expect(try RevocationList(parsing: lists).revokes(certificate[...]))
    }

    @Test(arguments: [
        ("shim,4", CheckOutcome.passed), ("sbat,1\nshim,3", .passed), ("shim,5", .failed), ("shim,4\ngrub,5", .failed),
    ])
    func levelsAreComparedByComponent(_ level: String, _ expected: CheckOutcome) throws {
        let demands = BootDemands(sbatLevel: try SBATLevel(parsing: Array(level.utf8)))
        #expect(try results(.boot(), demands)["sbat-level"] == expected)
        #expect(try results(.boot(isSecure: false), demands)["sbat-level"] == .notDetermined)
        var log = EventLogBuilder.boot()
        log.entries.removeAll { $0.type == .variableAuthority }
        #expect(try results(log, demands)["sbat-level"] == .notDetermined)
    }

    /// Whoever runs later can extend PCR 7 with a better level.
    @Test func aLaterLevelDoesNotMakeUpForTheFirst() throws {
        var log = EventLogBuilder.boot()
        let better = EventLogBuilder.variable(EventLogBuilder.shim, "SbatLevel", Array("sbat,1\nshim,9\n".utf8))
        log.add(7, .variableAuthority, better)
        let demands = BootDemands(sbatLevel: try SBATLevel(parsing: Array("shim,5".utf8)))
        #expect(try results(log, demands)["sbat-level"] == .failed)
    }

    @Test func demandsAreNotAnsweredWithoutAProvenLog() throws {
        let demands = BootDemands(
            revocations: try list(Self.bad),
            sbatLevel: try SBATLevel(parsing: Array("shim,4".utf8))
        )
        let results = try results(boot(dbx: [Self.bad]), demands, banks: [])
        #expect(results["dbx"] == .notDetermined && results["sbat-level"] == .notDetermined)
        #expect(
            demands.unanswered("there is no event log").map(\.outcome) == [
                .notDetermined, .notDetermined, .notDetermined,
            ]
        )
    }

    /// What a log says is worth what its digests in a signed bank are; nobody signed the stronger bank here.
    @Test func anUnsignedBankBindsNothing() throws {
        let honest = EventLogBuilder.boot(banks: [.sha256, .sha384])
        var bytes = honest.bytes
        let old = Array("sbat,1,2025021800\nshim,4\n".utf8)
        let place = try #require((0..<bytes.count - old.count).first { bytes[$0..<$0 + old.count].elementsEqual(old) })
        let log = try EventLog(bytes)
        let event = try #require(log.events.first { $0.data.contains(place) })
        let digest = try #require(log.digestRange(of: event, in: .sha384))
        bytes[place + old.count - 2] = UInt8(ascii: "9")
        bytes.replaceSubrange(digest, with: EventLogBuilder.hash(Array(bytes[event.data]), .sha384))
        let demands = BootDemands(sbatLevel: try SBATLevel(parsing: Array("shim,9".utf8)))
        let review = SignedLogReview(limits: .standard, references: ReferenceSet(), demands: demands, runtime: nil)
        let signed = PCRValues(honest.registers.filter { $0.key == .sha256 })
        let checks = review.appraisal(of: try EventLog(bytes), signed).checks
        #expect(checks.first { $0.check == "log-problems" }?.outcome == .failed)
        #expect(checks.first { $0.check == "sbat-level" }?.outcome == .notDetermined)
    }

    @Test func aMissingListIsNotedWhereSecureBootIsOn() throws {
        let kinds = try [true, false].map { isSecure in
            let log = try #require(InspectedLog(EventLog(boot(dbx: nil, isSecure: isSecure).bytes)))
            return LogReview.problems(of: log).map(\.kind.name)
        }
        #expect(kinds == [["no-revocation-list"], []])
    }

    /// Every log of a real machine with Secure Boot on has its dbx; one sample of a tool's has Secure Boot on without.
    @Test(.enabled(if: Corpus.isHere)) func realLogsGetNoWrongNote() throws {
        for name in Corpus.files(below: "event-logs") where !name.hasPrefix("_derived") {
            guard let log = try? EventLog(Corpus.bytes("event-logs/\(name)")), let inspected = InspectedLog(log) else {
                continue
            }
            let noted = LogReview.problems(of: inspected).contains { $0.kind.name == "no-revocation-list" }
            #expect(noted == name.hasSuffix("/event-uefivar.bin"), "\(name)")
        }
    }

    @Test(.enabled(if: Corpus.isHere)) func heldAgainstPublishedLists() throws {
        let update = try Corpus.bytes("event-logs/google+go-tpm-tools/trust/dbxupdate_x64-2020-10-12.bin")
        let demands = BootDemands(revocations: try RevocationList(parsing: update))
        let log = try EventLog(Corpus.bytes("lab/sb-good-1/eventlog.bin"))
        let values = try PCRValues(parsing: Corpus.bytes("lab/sb-good-1/pcrs.json"))
        let review = SignedLogReview(limits: .standard, references: ReferenceSet(), demands: demands, runtime: nil)
        let checks = review.appraisal(of: log, values).checks
        #expect(checks.first { $0.check == "dbx" }?.outcome != .notDetermined)
        #expect(checks.first { $0.check == "revoked-image" }?.outcome == .passed)
    }
}
