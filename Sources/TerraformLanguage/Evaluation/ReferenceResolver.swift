public import HCL
import Messages

/// What the names of a module stand for: variables, locals, resources, modules.
public protocol ReferenceResolver: AnyObject {
    /// The value that a reference leads to, and how many of its steps that took.
    /// - Parameter evaluator: works out the keys of index steps where the reference is written.
    func resolve(
        _ root: String,
        _ steps: [Step],
        _ evaluator: Evaluator
    ) throws(EvaluationError) -> (value: Value, consumed: Int)
}

/// Knows no names: for defaults of types and for templates, whose variables are all local names.
final class NoReferences: ReferenceResolver {
    func resolve(
        _ root: String,
        _ steps: [Step],
        _ evaluator: Evaluator
    ) throws(EvaluationError) -> (value: Value, consumed: Int) {
        throw .invalid("there is no '\(root)' here")
    }
}
