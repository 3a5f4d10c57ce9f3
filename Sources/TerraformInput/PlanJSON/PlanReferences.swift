import Findings
import JSONSyntax
import Messages
import SourceText

/// What stands behind values of a plan that are known after apply, as far as its configuration says.
final class PlanReferences {
    private let plan: PlanDocument
    private let source: SourceFile
    private lazy var configuration = PlanConfiguration(
        read(plan.configuration),
        variables: read(plan.variables)
    )
    private lazy var addresses = plan.resources.map { PlanAddress($0.address) }

    init(_ plan: PlanDocument, _ source: SourceFile) {
        self.plan = plan
        self.source = source
    }

    private func read(_ node: JSONNode?) -> JSONNode? {
        node.flatMap { try? JSONReader.read(source.bytes, in: $0.range, selecting: .everything) }
    }

    /// The project that a resource has from its provider; nil when that is not known.
    func project(of address: String) -> String? { configuration.project(of: PlanAddress(address)) }

    /// The resources that a value waits for; empty where the configuration does not say what it is made of.
    /// - Parameter element: which one of how many elements of a list the value is.
    func missing(
        of address: String,
        at path: [String],
        _ element: (index: Int, count: Int)?,
        detail: Message
    ) -> [MissingInput] {
        var references = configuration.references(of: PlanAddress(address), at: path)
        // A list that is written out has one reference for each element.
        if let element, references.count == element.count { references = [references[element.index]] }
        let missing = references.flatMap { reference in
            let meant = addresses.filter { $0.isMeant(by: reference) }.map(\.text)
            return meant.isEmpty ? [reference.text] : meant.map { "\($0).id" }
        }
        return Set(missing.map { MissingInput(.computed, $0, detail: detail) }).sorted()
    }
}
