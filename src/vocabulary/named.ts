declare const tag: unique symbol
/** A value with a name the compiler can see: an `AreaId` cannot be handed in where a `PracticeCode` is asked for. */
export type Named<Value, Name extends string> = Value & { readonly [tag]: Name }
