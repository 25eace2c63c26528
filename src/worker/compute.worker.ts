import { expose } from "comlink";
import { createApi } from "./createApi";

expose(createApi());
