import MeasuredBoot

/// What was measured, held against a baseline: register by register, within one bank.
///
/// The lists need not be equally long: https://cloud.google.com/compute/shielded-vm/docs/integrity-monitoring shows
/// reports whose policy names fewer registers than were measured.
public struct RegisterComparison: Hashable, Sendable {
    /// The registers that differ, by number and bank.
    public private(set) var changes: [RegisterChange] = []

    /// The registers of the baseline that were not measured in its bank.
    public private(set) var unmeasured: [Int] = []

    /// The registers that were measured and that the baseline does not name, in any bank.
    public let outsidePolicy: [Int]

    /// Whether the baseline names a register at all.
    public let hasPolicy: Bool

    /// Compares.
    public init(_ actual: [RegisterValue], against policy: [RegisterValue]) {
        hasPolicy = !policy.isEmpty
        // Most boots are as their baseline has it, list for list.
        guard actual != policy else {
            outsidePolicy = []
            return
        }
        let named = Set(policy.map(\.pcr))
        outsidePolicy = Set(actual.map(\.pcr)).subtracting(named).sorted()
        for expected in policy.sorted(by: Self.precedes) {
            let found = actual.first { $0.pcr == expected.pcr && $0.algorithm == expected.algorithm }
            guard let found else {
                if !unmeasured.contains(expected.pcr) { unmeasured.append(expected.pcr) }
                continue
            }
            guard found.value != expected.value else { continue }
            changes.append(
                RegisterChange(
                    pcr: expected.pcr,
                    algorithm: expected.algorithm,
                    expected: expected.value,
                    actual: found.value
                )
            )
        }
    }

    private static func precedes(_ left: RegisterValue, _ right: RegisterValue) -> Bool {
        (left.pcr, left.algorithm.rawValue) < (right.pcr, right.algorithm.rawValue)
    }
}
