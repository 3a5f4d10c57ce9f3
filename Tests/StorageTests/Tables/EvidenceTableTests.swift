import IntegrityEvents
import MeasuredBoot
import Messages
import Testing

@testable import Attestation
@testable import Storage

/// What machines were asked and what they showed, in either database.
struct EvidenceTableTests {
    private static func evidence(_ number: Int, instance: String = "7") -> StoredEvidence {
        let check = CheckResult("nonce", .passed, "the nonce is the one expected", weight: .proof)
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
            verdict: Verdict(checks: [check], review: review, key: .enrolled, trustsSuppliedKey: false)
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
                #expect(try table.insert(nonce, for: "p/z/7", until: end, at: now))
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
}
