import MeasuredBoot
import Messages
import Testing

@testable import Attestation

/// What references say about components.
struct AppraisalTests {
    private func outcome(_ set: ReferenceSet, _ kernel: MeasuredComponent) -> ComponentAppraisal.Outcome? {
        set.appraise([kernel]).first?.outcome
    }

    @Test func onlyWhatIsApprovedPasses() {
        #expect(outcome(ReferenceSet(), Sample.kernel(1)) == .notDetermined)
        #expect(outcome(Sample.set(Sample.kernel(1)), Sample.kernel(1)) == .notDetermined)
        #expect(outcome(Sample.set(Sample.kernel(1)), Sample.kernel(2)) == .notDetermined)
        #expect(outcome(Sample.approved(Sample.kernel(1)), Sample.kernel(1)) == .passed)
        #expect(outcome(Sample.approved(Sample.kernel(1)), Sample.kernel(2)) == .failed)
    }

    @Test func severalValuesMayBeApprovedAtOnce() {
        let set = Sample.approved(Sample.kernel(1), Sample.kernel(2))
        #expect(outcome(set, Sample.kernel(1)) == .passed)
        #expect(outcome(set, Sample.kernel(2)) == .passed)
        #expect(outcome(set, Sample.kernel(3)) == .failed)
    }

    @Test func whatIsRevokedFails() throws {
        let set = Sample.approved(Sample.kernel(1), Sample.kernel(2))
        let revoked = set.deciding(Sample.decision(.revoked), about: [try #require(set.values.first).id])
        let appraisal = try #require(revoked.appraise([Sample.kernel(1)]).first)
        #expect(appraisal.outcome == .failed)
        #expect(appraisal.value?.decisions.count == 2)
        #expect(appraisal.detail.description == "this value is revoked: a \"new\" kernel")
        #expect(outcome(revoked, Sample.kernel(2)) == .passed)
    }

    @Test func theFirstDifferenceFromTheNearestValueIsNamed() throws {
        let set = Sample.approved(Sample.kernel(9, 9, 9), Sample.kernel(1, 2, 3))
        let appraisal = try #require(set.appraise([Sample.kernel(1, 2, 4)]).first)
        #expect(appraisal.index == 2)
        #expect(appraisal.expected?.digests == Sample.digest(3))
        #expect(appraisal.actual?.digests == Sample.digest(4))
        let longer = try #require(set.appraise([Sample.kernel(1, 2, 3, 4)]).first)
        #expect(longer.index == 3 && longer.expected == nil && longer.actual?.digests == Sample.digest(4))
        let shorter = try #require(set.appraise([Sample.kernel(1, 2)]).first)
        #expect(shorter.index == 2 && shorter.actual == nil)
    }

    @Test func whatIsMissingFails() throws {
        let appraisals = Sample.approved(Sample.kernel(1)).appraise([])
        #expect(appraisals.map(\.outcome) == [.failed])
        #expect(Sample.set(Sample.kernel(1)).appraise([]).isEmpty)
    }

    /// The early half of a component is not its late one.
    @Test func halvesAreKeptApart() {
        let early = MeasuredComponent(component: .kernel, phase: .early, measurements: [])
        let appraisals = Sample.approved(Sample.kernel(1)).appraise([early])
        #expect(appraisals.map(\.outcome) == [.notDetermined, .failed])
    }

    @Test func everySharedBankCounts() {
        let set = Sample.approved(Sample.kernel(1, banks: [.sha1, .sha256]))
        #expect(outcome(set, Sample.kernel(1, banks: [.sha256, .sha384])) == .passed)
        #expect(outcome(set, Sample.kernel(1, banks: [.sha1])) == .notDetermined)
        #expect(outcome(set, Sample.kernel(1, banks: [.sha384])) == .notDetermined)
        #expect(outcome(set, Sample.kernel(2, banks: [.sha1])) == .failed)
        var digests = Sample.digest(1)
        digests.merge(Sample.digest(2, .sha1)) { first, _ in first }
        let mixed = MeasuredComponent(
            component: .kernel,
            phase: .late,
            measurements: [.init(pcr: 9, digests: digests, description: "")]
        )
        #expect(outcome(set, mixed) == .failed)
    }

    @Test func whatIsVolatileIsComparedWithoutIt() {
        func component(_ byte: UInt8, _ canonical: String?) -> MeasuredComponent {
            MeasuredComponent(
                component: .partitionTable,
                phase: .early,
                measurements: [
                    .init(pcr: 5, digests: Sample.digest(byte), description: "GPT", canonical: canonical)
                ]
            )
        }
        let set = Sample.approved(component(1, "two partitions"))
        #expect(outcome(set, component(2, "two partitions")) == .passed)
        #expect(outcome(set, component(1, "three partitions")) == .failed)
        // The same digest is the same measurement, whoever worked out what is volatile in it.
        #expect(outcome(set, component(1, nil)) == .passed)
        #expect(outcome(set, component(2, nil)) == .failed)
    }

    /// Nothing proves in which order measurements went into different registers.
    @Test func theOrderAcrossRegistersIsNotCompared() {
        func component(_ registers: [Int]) -> MeasuredComponent {
            MeasuredComponent(
                component: .bootLoaderConfiguration,
                phase: .late,
                measurements: registers.map { .init(pcr: $0, digests: Sample.digest(UInt8($0)), description: "") }
            )
        }
        #expect(outcome(Sample.approved(component([8, 9, 8])), component([9, 8, 8])) == .passed)
    }

    @Test func whatIsKnownIsNotLearnedAgain() {
        let set = Sample.approved(Sample.kernel(1, banks: [.sha256, .sha384]))
        #expect(set.learning(from: [Sample.kernel(1)], provenance: Sample.origin) == set)
        #expect(set.learning(from: [Sample.kernel(2)], provenance: Sample.origin).values.count == 2)
    }
}
