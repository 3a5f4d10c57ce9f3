/// Names that stand for values in one part of an expression: `each`, `count`, what `for` and templates define.
public final class LocalNames {
    private let values: [String: Value]
    private let outer: LocalNames?

    /// Makes names that hide those further out.
    public init(_ values: [String: Value], outer: LocalNames? = nil) {
        self.values = values
        self.outer = outer
    }

    /// The value of a name, from the innermost place that defines it.
    public subscript(name: String) -> Value? {
        values[name] ?? outer?[name]
    }
}
