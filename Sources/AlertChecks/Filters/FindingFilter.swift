import GKEInventory

/// A filter over findings of Security Command Center as an input has it, read once.
struct FindingFilter {
    /// Where it is written.
    let value: DescribedValue

    /// The text, with open words where it is not known; nil for a value that is no text.
    let text: String?

    /// The filter as it is read; nil where it does not follow the grammar.
    let expression: FieldExpression?

    init(_ value: DescribedValue) {
        self.value = value
        text = OpenWord.text(of: value)
        expression = text.flatMap(FieldExpressionParser.parse)
    }

    /// Whether Google refuses the filter, whatever is not known of it.
    var isRefused: Bool {
        guard let text, !text.isEmpty, !OpenWord.isIn(text) else { return false }
        return expression?.isRead != true
    }
}
