import Findings
import GKEInventory
import HCL
import Messages
import SourceText
import TerraformLanguage

/// A root module and what is shared by all module instances below it.
final class RootModule {
    let folder: ModuleFolder
    let library: ModuleLibrary
    let budget: EvaluationBudget
    let files: any FileAccess
    private var moduleCount = 0
    private var instances: [String: Instances] = [:]
    private var underWay: Set<String> = []

    /// How many module instances one root may have.
    private static let moduleLimit = 5_000

    /// How deep modules may call modules.
    private static let depthLimit = 64

    init(folder: ModuleFolder, library: ModuleLibrary, budget: EvaluationBudget) {
        self.folder = folder
        self.library = library
        self.budget = budget
        files = ConfinedFiles(root: folder.path, scanned: library.scanned, budget: budget)
    }

    /// The root module itself, with the values given to its variables.
    func instance(_ options: TerraformOptions) -> ModuleInstance {
        instance(with: VariableInputs(root: folder, options: options, scanned: library.scanned))
    }

    private func instance(with inputs: VariableInputs) -> ModuleInstance {
        ModuleInstance(
            folder: folder,
            project: self,
            address: "",
            calls: [],
            lineage: [folder.path],
            existence: .certain,
            arguments: .root(inputs)
        )
    }

    /// The root module without any values given, for configurations that Terraform has already worked out.
    func instance() -> ModuleInstance { instance(with: VariableInputs()) }

    func countModule() { moduleCount += 1 }

    /// Why a module may not be called from there, when it may not.
    func refusal(to target: ModuleFolder, calledFrom caller: ModuleInstance) -> Message? {
        guard caller.calls.count < Self.depthLimit else {
            return "modules call each other more than \(Self.depthLimit) deep"
        }
        guard moduleCount < Self.moduleLimit else {
            return "there are more than \(Self.moduleLimit) modules below this root"
        }
        guard !caller.lineage.contains(target.path) else {
            return "the module \(FilePath.relative(target.path, from: library.scanned.scope.base)) calls itself"
        }
        return nil
    }

    // MARK: What resources in this root have in common

    /// The instances of a resource or call; while they are worked out, the answer to itself is unknown.
    /// - Parameter cost: what looking at one instance takes from the budget.
    func instances(
        _ address: String,
        of body: ConfigurationBody,
        cost: Int = 64,
        _ work: () -> Instances
    ) -> Instances {
        if let known = instances[address] { return known }
        instances[address] = .undetermined(Self.selfReference(address), names: [:])
        let found = paid(work(), address, cost + body.length / 8)
        instances[address] = found
        return found
    }

    /// The instances, when the budget allows to look at each of them.
    private func paid(_ instances: Instances, _ address: String, _ each: Int) -> Instances {
        let (cost, overflow) = instances.count.multipliedReportingOverflow(by: each)
        do {
            // A single one is looked at in any case; it only leaves less for others.
            if instances.count == 1 { try budget.spend(each) } else { try budget.reserve(overflow ? Int.max : cost) }
            return instances
        } catch {
            return instances.unsettled(Unknown(MissingInput(.limit, address, detail: error.message)))
        }
    }

    static func selfReference(_ reference: String) -> Unknown {
        Unknown(MissingInput(.invalidExpression, reference, detail: "it refers to itself"))
    }

    /// Runs work that must not come back to itself through references between resources.
    func withoutRepetition(
        of reference: String,
        _ work: () throws(EvaluationError) -> Value
    ) throws(EvaluationError) -> Value {
        guard underWay.insert(reference).inserted else {
            return .unknown(Self.selfReference(reference))
        }
        defer { underWay.remove(reference) }
        return try work()
    }
}
