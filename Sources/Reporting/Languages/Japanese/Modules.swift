extension JapaneseTemplates {
    /// What is said about modules, variables and instances.
    static let modules: [String: String] = [
        // Instances
        "count and for_each exclude each other": "count と for_each は同時に使えません",
        "count is null": "count が null です",
        "count must be a whole number, 0 or more": "count は 0 以上の整数にする必要があります",
        "for_each takes a map or a set of strings, not {0}":
            "for_each に使えるのはマップか文字列のセットですが、{0}が指定されています",
        "{0} instances; at most {1} are looked at": "インスタンスが {0} 個あります。調べるのは {1} 個までです",

        // References
        "'{0}' alone is no value here": "ここでは '{0}' だけを値として使えません",
        "'{0}' is followed by a name": "'{0}' の後には名前が必要です",
        "'{0}' is used where there is no for_each or count": "for_each も count もない場所で '{0}' を使っています",
        "a file of its module could not be read": "このモジュールに読み取れないファイルがあります",
        "it refers to itself": "自分自身を参照しています",
        "the type cannot be read: {0}": "型を読み取れません: {0}",
        "the value from {0} cannot be read": "{0} の値を読み取れません",
        "the value from {0} cannot be read: {1}": "{0} の値を読み取れません: {1}",
        "there is no path.{0}": "path.{0} はありません",
        "there is no {0} in this module": "このモジュールに {0} はありません",
        "{0} could not be read and may set it": "値を設定している可能性がある {0} を読み取れませんでした",

        // Modules
        "an absolute path is not followed": "絶対パスは追跡しません",
        "its source is not a plain text": "source が単純な文字列ではありません",
        "modules call each other more than {0} deep": "モジュールの呼び出しが {0} 段を超えています",
        "the folder {0} does not exist": "フォルダ {0} はありません",
        "the folder {0} holds no Terraform files": "フォルダ {0} に Terraform ファイルがありません",
        "the folder {0} lies outside of the repository": "フォルダ {0} はリポジトリの外にあります",
        "the module {0} calls itself": "モジュール {0} が自分自身を呼び出しています",
        "the module {0} is not on this disk": "モジュール {0} はこのディスクにありません",
        "there are more than {0} modules below this root": "このルート モジュールの下のモジュールが {0} 個を超えています",

        // Published modules
        "an output of {0}, which is not on this disk": "このディスクにないモジュール {0} の出力値です",
        "the call fixes no version; what {0} makes of its inputs is known for version {1}":
            "呼び出しにバージョンの指定がありません。{0} の入力の扱いを把握しているのはバージョン {1} です",
        "the module has no input of that name that is known here": "このモジュールの入力として把握していない名前です",
        "version {0} allows releases after {1}, the one for which it is known what {2} makes of its inputs":
            "バージョン指定 {0} では、{2} の入力の扱いを把握している {1} より後のリリースも許可されます",
        "version {0} of {1} is not known; what it makes of its inputs is known for version {2}":
            "{1} のバージョン {0} は把握していません。入力の扱いを把握しているのはバージョン {2} です",
    ]
}
