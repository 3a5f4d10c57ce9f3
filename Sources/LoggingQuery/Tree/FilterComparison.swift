/// A field, or what a function makes of one, held against a value.
public struct FilterComparison: Sendable {
    /// What is compared.
    public var subject: FilterSubject { test.subject }

    /// How.
    public var comparison: ComparisonOperator { test.criterion.comparison }

    /// With what.
    public var literal: FilterLiteral { test.literal }

    /// The value in every form that a field may need.
    var criterion: Criterion { test.criterion }

    /// Everything in one place, so that an evaluation copies one reference.
    let test: ComparisonTest

    init(_ subject: FilterSubject, _ comparison: ComparisonOperator, _ literal: FilterLiteral) throws(FilterError) {
        test = ComparisonTest(subject, literal, try Criterion(comparison, literal))
    }
}
