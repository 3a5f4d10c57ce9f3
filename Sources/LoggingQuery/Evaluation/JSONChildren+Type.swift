import LogEntries

extension JSONChildren {
    /// The type of the member or element that has been reached, in a container of a type.
    func type(in container: FieldType) -> FieldType {
        switch container {
        case .message(let members): members[name.text ?? ""] ?? .any
        case .list(let element): element
        default: .any
        }
    }
}
