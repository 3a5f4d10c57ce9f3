import Findings
import GKEInventory
import HCL
import Messages
import TerraformLanguage

/// One `module` block inside an instance of the module that holds it.
final class ModuleCall {
    let declaration: Declaration
    let parent: ModuleInstance

    /// The call's address without instance keys.
    let address: String

    /// What the call makes.
    enum Content {
        /// A module on this disk.
        case folder(ModuleFolder)
        /// A module that cannot be read from here, and why.
        case unreadable(MissingInput)
    }

    let content: Content
    private var made: [ModuleInstance]?

    init(_ declaration: Declaration, in parent: ModuleInstance) {
        self.declaration = declaration
        self.parent = parent
        address = parent.qualified("module.\(declaration.name)")
        content = Self.content(declaration, address, parent)
    }

    /// What `count` and `for_each` make of the call.
    var instances: Instances {
        parent.project.instances(address, of: declaration.body, cost: 512) {
            Instances(declaration.body, address: address, parent.evaluator)
        }
    }

    /// The source as it is written.
    var source: String { ModuleLibrary.source(of: declaration) ?? "" }

    private static func content(_ declaration: Declaration, _ address: String, _ parent: ModuleInstance) -> Content {
        do {
            try parent.project.budget.spend(256 + 32 * parent.calls.count)
        } catch {
            return .unreadable(MissingInput(.limit, address, detail: error.message))
        }
        switch parent.project.library.resolve(declaration, from: parent.folder) {
        case nil: return .unreadable(MissingInput(.remoteModule, address, detail: "its source is not a plain text"))
        case .remote:
            let source = ModuleLibrary.source(of: declaration) ?? ""
            return .unreadable(MissingInput(.remoteModule, address, detail: "the module \(source) is not on this disk"))
        case .unreachable(let reason):
            return .unreadable(MissingInput(.remoteModule, address, detail: reason))
        case .otherRelease(let reason):
            return .unreadable(MissingInput(.remoteModule, address, detail: reason))
        case .folder(let folder):
            if let input = PublicModuleInputs.unknown(declaration.body, folder, calledFrom: parent.folder) {
                let detail: Message = "the module has no input of that name that is known here"
                return .unreadable(MissingInput(.remoteModule, "\(address).\(input)", detail: detail))
            }
            if let reason = parent.project.refusal(to: folder, calledFrom: parent) {
                return .unreadable(MissingInput(.limit, address, detail: reason))
            }
            return .folder(folder)
        }
    }

    /// The calls that lead into the module; what a published one calls itself, nobody here has written.
    private var calls: [ModuleCallSite] {
        guard parent.folder.release == nil else { return parent.calls }
        let location = parent.project.library.scanned.location(declaration.headerRange, in: declaration.source)
        return parent.calls + [ModuleCallSite(address: address, location: location)]
    }

    /// The instances of the module; none when it cannot be read.
    func modules() -> [ModuleInstance] {
        if let made { return made }
        guard case .folder(let folder) = content else { return [] }
        let calls = calls
        let modules = Instance.all(instances).map { instance in
            parent.project.countModule()
            return ModuleInstance(
                folder: folder,
                project: parent.project,
                address: address + instance.suffix,
                calls: calls,
                lineage: parent.lineage.union([folder.path]),
                existence: parent.existence.and(instance.existence),
                arguments: .call(
                    declaration.body,
                    parent.evaluator.with(instance.names),
                    parent: parent,
                    loops: instance.loops(declaration.body)
                )
            )
        }
        made = modules
        return modules
    }
}
