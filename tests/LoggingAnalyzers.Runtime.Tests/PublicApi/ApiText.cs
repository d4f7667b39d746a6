using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace LoggingAnalyzers.Runtime.Tests.PublicApi;

/// <summary>The public surface of an assembly as text: a type a paragraph, a member a line, sorted.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>Compares the surface with the approved one; <c>UPDATE_PUBLIC_API=1</c> in the environment writes it anew.</summary>
    internal static void AssertApproved(Assembly assembly, string project, [CallerFilePath] string testFile = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(testFile)!, "..", "..", "..", "src", project, "PublicAPI.txt");
        var actual = Of(assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            File.WriteAllText(file, actual);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        Assert.True(
            approved == actual,
            $"""
            The public surface of {project} is not what src/{project}/PublicAPI.txt says.
            If the change is meant, run the tests once with UPDATE_PUBLIC_API=1 in the environment and commit the file.
            {Difference(approved, actual)}
            """);
    }

    internal static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(Header(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Difference(string approved, string actual)
    {
        var before = approved.Split('\n');
        var after = actual.Split('\n');
        return string.Join('\n', before.Except(after).Select(l => "- " + l).Concat(after.Except(before).Select(l => "+ " + l)));
    }

    private static string Header(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";
        var bases = new List<string>();
        if (type is { IsEnum: false, IsValueType: false, BaseType: { } parent } && parent != typeof(object))
        {
            bases.Add(Name(parent));
        }

        if (!type.IsEnum)
        {
            bases.AddRange(type.GetInterfaces().Where(i => i.IsPublic).Select(Name).Order(StringComparer.Ordinal));
        }

        return $"{kind} {type.Namespace}.{Name(type)}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n), null)}");
        }

        return type.GetMembers(Declared).Select(Line).OfType<string>();
    }

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo c when IsVisible(c) && !c.IsStatic => $".ctor({Parameters(c)})",
        MethodInfo m when IsVisible(m) && !m.IsSpecialName => $"{Modifiers(m)}{Nullability(m.ReturnParameter)} {Name(m)}({Parameters(m)})",
        MethodInfo m when IsVisible(m) && m.Name.StartsWith("op_", StringComparison.Ordinal) =>
            $"static {Name(m.ReturnType)} {m.Name}({Parameters(m)})",
        PropertyInfo p when Accessors(p) is { Length: > 0 } accessors => $"{Modifiers(p.GetMethod ?? p.SetMethod!)}{Nullability(p)} "
            + (p.GetIndexParameters() is { Length: > 0 } i ? $"this[{Name(i[0].ParameterType)} {i[0].Name}]" : p.Name)
            + $" {{ {accessors} }}",
        FieldInfo { IsLiteral: true } f when f.IsPublic => $"const {Name(f.FieldType)} {f.Name} = {f.GetRawConstantValue()}",
        FieldInfo f when f.IsPublic || f.IsFamily =>
            $"{(f.IsStatic ? "static " : "")}{(f.IsInitOnly ? "readonly " : "")}{Name(f.FieldType)} {f.Name}",
        EventInfo { AddMethod: { } add } e when IsVisible(add) => $"event {Name(e.EventHandlerType!)} {e.Name}",
        _ => null,
    };

    private static string Accessors(PropertyInfo property) => string.Join(
        ' ',
        new[] { (property.GetMethod, "get;"), (property.SetMethod, IsInit(property) ? "init;" : "set;") }
            .Where(a => a.Item1 is { } accessor && IsVisible(accessor)).Select(a => a.Item2));

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") ?? false;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifiers(MethodInfo method) => method.IsStatic ? "static "
        : method.GetBaseDefinition() != method ? "override "
        : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "";

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), false);
        return string.Join(", ", method.GetParameters().Select((p, i) =>
            (isExtension && i == 0 ? "this " : "") + (p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : "")
            + $"{Nullability(p)} {p.Name}" + (p.HasDefaultValue ? $" = {p.DefaultValue ?? "null"}" : "")));
    }

    private static string Nullability(ParameterInfo parameter) =>
        Name(parameter.ParameterType) + Mark(new NullabilityInfoContext().Create(parameter));

    private static string Nullability(PropertyInfo property) =>
        Name(property.PropertyType) + Mark(new NullabilityInfoContext().Create(property));

    private static string Mark(NullabilityInfo info) =>
        !info.Type.IsValueType && !info.Type.IsGenericParameter
        && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";

    private static string Name(MethodInfo method) =>
        method.IsGenericMethod ? $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : method.Name;

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        if (s_keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType
            ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }
}
