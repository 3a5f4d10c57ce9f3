public import MeasuredBoot

extension ReferenceSet {
    /// The registers that a quote has to cover for these references to be of use; nil when they need none.
    ///
    /// They are wanted in the strongest bank that the quote selects and that approved values have digests for, else in
    /// the strongest of the values.
    public func selection(in attest: Attest) -> PCRSelection? {
        let measurements = values.filter { $0.state == .approved }.flatMap(\.measured.measurements)
        guard !measurements.isEmpty else { return nil }
        let known = DigestAlgorithm.judged.filter { bank in measurements.contains { $0.digests[bank] != nil } }
        let quoted = Set(attest.quote?.selection.banks.map(\.algorithm) ?? [])
        guard let bank = known.first(where: quoted.contains) ?? known.first else { return nil }
        return PCRSelection([PCRSelection.Bank(bank, Set(measurements.map(\.pcr)))])
    }
}
