/// All functions of Terraform's language except `try` and `can`, which look at expressions instead of values.
enum FunctionRegistry {
    static let functions: [String: Function] = {
        let families = [
            CollectionFunctions.all, SetFunctions.all, MappingFunctions.all, NumericFunctions.all, TypeFunctions.all,
            StringFunctions.all, FormatFunctions.all, EncodingFunctions.all, HashFunctions.all, DateFunctions.all,
            NetworkFunctions.all, FileFunctions.all,
        ]
        return Dictionary(families.joined().map { ($0.name, $0) }) { first, _ in first }
    }()
}
