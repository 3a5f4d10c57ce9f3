import IntegrityEvents
import MeasuredBoot
import Messages
import Testing

@testable import Attestation
@testable import Storage

/// What machines were asked and what they showed, in either database.
struct EvidenceTableTests {
    /// Evidence that the machine itself showed, or that anybody can have made up.
    private static func evidence(
        _ number: Int,
        instance: String = "7",
        isAuthentic: Bool = true
    ) -> StoredEvidence {
        let names = ["quote-structure", "nonce", "quote-signature", "expected-instance"]
        let checks = names.map { CheckResult($0, .passed, "it is as it should be", weight: .proof) }
        var review = LogAppraisal()
        review.components = [
            ComponentResult(.kernel, .late, .failed, "it has another value than approved", evidence: .bound)
        ]
        review.firstDivergence = Divergence(event: 3, register: 9, component: .kernel, expected: "aa", actual: "bb")
        return StoredEvidence(
            digest: "digest \(number)",
            instance: Instance(project: "p", zone: "z", id: instance),
            receivedAt: Samples.moment(Int64(number)),
            bootCounter: number == 1 ? "4" : nil,
            freshness: .fresh,
            verdict: Verdict(
                checks: checks,
                review: review,
                key: isAuthentic ? .enrolled : .supplied,
                trustsSuppliedKey: false
            )
        )
    }

    @Test(arguments: StorageKind.available)
    func evidenceIsKeptOnceAndReadAsItWas(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let evidence = Self.evidence(1)
            let isNew = try await database.write { connection in
                let table = EvidenceTable(connection)
                return [try table.insert(evidence, raw: [1, 2]), try table.insert(evidence, raw: [1, 2])]
            }
            #expect(isNew == [true, false])
            let found = try await database.read { try EvidenceTable($0).latest(of: "7", limit: 5) }
            #expect(found.map(\.verdict) == [evidence.verdict])
            #expect(found.first?.bootCounter == "4" && found.first?.receivedAt == evidence.receivedAt)
            #expect(found.first?.instance == evidence.instance && found.first?.freshness == .fresh)
            #expect(try await database.read { try EvidenceTable($0).raw("digest 1") } == [1, 2])
            #expect(try await database.check().isEmpty)
        }
    }

    @Test(arguments: StorageKind.available)
    func whatIsTooLargeIsNotKeptAsItCame(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let large = [UInt8](repeating: 0, count: StoredEvidence.rawLimit + 1)
            _ = try await database.write { try EvidenceTable($0).insert(Self.evidence(1), raw: large) }
            #expect(try await database.read { try EvidenceTable($0).raw("digest 1") } == nil)
        }
    }

    @Test(arguments: StorageKind.available)
    func whatTheMachineItselfShowedIsNotLostAmongOther(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { connection in
                let table = EvidenceTable(connection)
                for number in 0..<2 { _ = try table.insert(Self.evidence(number), raw: []) }
                for number in 2..<6 { _ = try table.insert(Self.evidence(number, isAuthentic: false), raw: []) }
            }
            let three = try await database.read { try EvidenceTable($0).latest(of: "7", limit: 3) }
            #expect(three.map(\.digest) == ["digest 5", "digest 4", "digest 3", "digest 1"])
            let all = try await database.read { try EvidenceTable($0).latest(of: "7", limit: 5) }
            #expect(all.map(\.digest) == ["digest 5", "digest 4", "digest 3", "digest 2", "digest 1"])
        }
    }

    @Test(arguments: StorageKind.available)
    func ofWhatAnybodyCanSendLittleIsKept(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let large = [UInt8](repeating: 0, count: StoredEvidence.otherRawLimit + 1)
            try await database.write { connection in
                let table = EvidenceTable(connection)
                #expect(try !table.hasAuthentic(of: "7"))
                _ = try table.insert(Self.evidence(0), raw: large)
                for number in 1...(EvidenceTable.otherLimit + 5) {
                    _ = try table.insert(Self.evidence(number, isAuthentic: false), raw: large)
                }
                _ = try table.insert(Self.evidence(90, instance: "8", isAuthentic: false), raw: [1])
                #expect(try table.hasAuthentic(of: "7") && !table.hasAuthentic(of: "8"))
            }
            let left = try await database.read { try EvidenceTable($0).list(after: 0, limit: 99).map(\.digest) }
            let latest = (6...(EvidenceTable.otherLimit + 5)).map { "digest \($0)" }
            #expect(left == ["digest 0"] + latest + ["digest 90"])
            #expect(try await database.read { try EvidenceTable($0).raw("digest 0") } == large)
            #expect(try await database.read { try EvidenceTable($0).raw("digest 10") } == nil)
        }
    }

    @Test(arguments: StorageKind.available)
    func theLatestOfAMachineThatIsThereStays(_ kind: StorageKind) async throws {
        let retention = Retention(
            entries: 10,
            reports: 10,
            incidents: 10,
            notifications: 10,
            audit: 10,
            evidence: 50,
            rawEvidence: 10
        )
        try await kind.withDatabase { database in
            try await database.write { connection in
                try InventoryTable(connection).save(NodeInventory([Samples.record("7")]), at: Samples.moment(0))
                let table = EvidenceTable(connection)
                for number in [0, 1] { _ = try table.insert(Self.evidence(number), raw: [1]) }
                _ = try table.insert(Self.evidence(3, isAuthentic: false), raw: [1])
                _ = try table.insert(Self.evidence(2, instance: "8"), raw: [1])
                _ = try table.insert(Self.evidence(80, instance: "8"), raw: [1])
            }
            _ = try await retention.apply(to: database, at: Samples.moment(100))
            let left = try await database.read { try EvidenceTable($0).list(after: 0, limit: 9).map(\.digest) }
            #expect(left == ["digest 1", "digest 80"])
            #expect(try await database.read { try EvidenceTable($0).raw("digest 80") } == nil)
        }
    }

    @Test(arguments: StorageKind.available)
    func aQuestionIsAnsweredOnce(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let (now, end, nonce) = (Samples.moment(0), Samples.moment(10), [UInt8](repeating: 7, count: 32))
            let words = try await database.write { connection in
                let table = ChallengeTable(connection)
                #expect(try table.insert(nonce, for: "p/z/7", askedBy: "a", until: end, at: now))
                var words = [try table.freshness(of: nonce, for: "p/z/7", at: now)]
                words.append(try table.freshness(of: nonce, for: "p/z/8", at: now))
                #expect(try !table.use(nonce, for: "p/z/8", at: now))
                #expect(try table.use(nonce, for: "p/z/7", at: now))
                #expect(try !table.use(nonce, for: "p/z/7", at: now))
                words.append(try table.freshness(of: nonce, for: "p/z/7", at: now))
                words.append(try table.freshness(of: nonce, for: "p/z/7", at: end))
                return words
            }
            #expect(words == [.fresh, .unasked, .used, .unasked])
        }
    }

    @Test(arguments: StorageKind.available)
    func eachCallerHasItsOwnQuestions(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let (now, end) = (Samples.moment(0), Samples.moment(10))
            let kept = try await database.write { connection in
                let table = ChallengeTable(connection)
                var kept: [Bool] = []
                for number in 0...ChallengeTable.instanceLimit {
                    let nonce = [UInt8](repeating: UInt8(number), count: 32)
                    kept.append(try table.insert(nonce, for: "p/z/7", askedBy: "a", until: end, at: now))
                }
                let other = [UInt8](repeating: 99, count: 32)
                kept.append(try table.insert(other, for: "p/z/7", askedBy: "b", until: end, at: now))
                // What is answered is open no more.
                try table.close(for: "p/z/7", at: now)
                #expect(try table.freshness(of: other, for: "p/z/7", at: now) == .used)
                let next = [UInt8](repeating: 100, count: 32)
                kept.append(try table.insert(next, for: "p/z/7", askedBy: "a", until: end, at: now))
                #expect(try table.freshness(of: next, for: "p/z/7", at: now) == .fresh)
                return kept
            }
            #expect(kept == [Bool](repeating: true, count: ChallengeTable.instanceLimit) + [false, true, true])
        }
    }
}
