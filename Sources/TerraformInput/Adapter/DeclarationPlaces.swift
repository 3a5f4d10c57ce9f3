import Findings
import GKEInventory
import HCL
import SourceText
import TerraformLanguage

/// Where the settings of a module stand for a person who looks at the files that were scanned.
///
/// What a published module declares stands in no file here: its call stands for it, and so does what is handed over
/// in the call.
struct DeclarationPlaces {
    private let module: ModuleInstance

    init(_ module: ModuleInstance) {
        self.module = module
    }

    private var scanned: ScannedFiles { module.project.library.scanned }

    /// The call of the published module that this is, or is part of.
    private var call: ModuleCallSite? { module.folder.release == nil ? nil : module.calls.last }

    /// The calls that lead to a place, outermost first.
    var calls: [ModuleCallSite] { call == nil ? module.calls : module.calls.dropLast() }

    /// Why something applies that nobody wrote but the makers of a published module.
    var presetRule: DefaultRule? {
        module.folder.release.map { .module($0.name, version: $0.version) }
    }

    func location(_ range: SourceRange, in source: SourceFile) -> SourceLocation {
        if PublicModule.isData(source), let call { return call.location }
        return scanned.location(range, in: source)
    }

    /// The place of an attribute: itself, or what decides about it in the call of a published module.
    func place(of attribute: ConfigurationAttribute, _ end: ValueTrace.End?) -> SourceLocation {
        if call != nil, let end { return location(end.range, in: end.source) }
        return location(attribute.range, in: attribute.source)
    }

    /// Where the value stands, when the attribute only refers to it.
    func source(of attribute: ConfigurationAttribute, _ end: ValueTrace.End?) -> SourceLocation? {
        guard call == nil, let end, end.isPlain, end.source !== attribute.source || end.range != attribute.range else {
            return nil
        }
        return location(end.range, in: end.source)
    }

    /// Whether a value is what a published module makes of not being told anything.
    func isPreset(_ attribute: ConfigurationAttribute, _ end: ValueTrace.End?, _ evaluator: Evaluator) -> Bool {
        guard call != nil, let end else { return false }
        if end.isPlain || PublicModule.isData(end.source) { return PublicModule.isData(end.source) }
        guard case .call("lookup", let arguments, false)? = try? attribute.expression().kind, arguments.count == 3,
            let key = arguments[1].literalString,
            case .mapping(let mapping)? = try? evaluator.value(arguments[0])
        else { return false }
        return mapping.members[key] == nil
    }
}
