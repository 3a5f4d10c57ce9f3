/// A field, or what a function makes of one, held against a value.
public struct FilterComparison: Sendable {
    /// What is compared.
    public let subject: FilterSubject

    /// How.
    public let comparison: ComparisonOperator

    /// With what.
    public let literal: FilterLiteral

    /// The value in every form that a field may need.
    let criterion: Criterion

    init(_ subject: FilterSubject, _ comparison: ComparisonOperator, _ literal: FilterLiteral) throws(FilterError) {
        self.subject = subject
        self.comparison = comparison
        self.literal = literal
        criterion = try Criterion(comparison, literal)
    }
}
